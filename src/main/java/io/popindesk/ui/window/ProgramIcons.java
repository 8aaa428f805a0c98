package io.popindesk.ui.window;

import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The program's icons, from which the system takes the size that it shows. Read where it is made,
 * on any thread; used on the JavaFX thread.
 */
public final class ProgramIcons {
    private final List<Image> images =
            IntStream.of(16, 24, 32, 48, 64, 128, 256).mapToObj(ProgramIcons::read).toList();

    private static Image read(int size) {
        String file = "/icons/popin-desk-" + size + ".png";
        return new Image(
                Objects.requireNonNull(ProgramIcons.class.getResource(file), file)
                        .toExternalForm());
    }

    /** From now on every window of the program, dialogs too, has them. */
    public void follow() {
        Window.getWindows().forEach(this::dress);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::dress);
                                    }
                                });
    }

    private void dress(Window window) {
        if (window instanceof Stage stage && stage.getIcons().isEmpty()) {
            stage.getIcons().setAll(images);
        }
    }
}

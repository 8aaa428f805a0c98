package io.popindesk.ui.window;

import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.lock.LockScreen;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one place for looks. Dresses every window of the program as it opens, dialogs, tooltips and
 * menus among them, and again whenever the person's choice or the system's changes. Used on the
 * JavaFX thread.
 */
public final class Theme implements AutoCloseable {
    private final SystemLooks system;
    private final ListChangeListener<Window> newcomers = this::windowsChanged;
    private final Map<Window, Subscription> dressed = new HashMap<>();
    private Subscription changes = Subscription.EMPTY;
    private Looks looks;

    public Theme() {
        this(new SystemLooks(Platform.getPreferences()));
    }

    Theme(SystemLooks system) {
        this.system = system;
        this.looks = Looks.of(DeskSettings.USUAL, system);
    }

    /**
     * Dresses what is open, whatever opens from now on, and all of it after each change.
     *
     * @param settings what the person chose, now and from now on; what was followed before is not
     *     any more
     */
    public void follow(ObservableValue<DeskSettings> settings) {
        close();
        Runnable update = () -> update(settings.getValue());
        changes =
                Subscription.combine(
                        settings.subscribe(now -> update.run()), system.subscribe(update));
        Window.getWindows().addListener(newcomers);
        Window.getWindows().forEach(this::dress);
    }

    /** Dresses a scene before its window opens, which spares styling it twice. */
    public void dress(Scene scene) {
        List<String> sheets = looks.sheets();
        if (!isBoundToOwner(scene) && !scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        // So that what asks the scene, as media queries and title bars do, gets the same answer.
        scene.getPreferences().setColorScheme(looks.dark() ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    /** Dresses nothing any more; what is dressed stays so. */
    @Override
    public void close() {
        Window.getWindows().removeListener(newcomers);
        changes.unsubscribe();
        dressed.values().forEach(Subscription::unsubscribe);
        dressed.clear();
    }

    private void update(DeskSettings settings) {
        looks = Looks.of(settings, system);
        Application.setUserAgentStylesheet(looks.base());
        dressed.keySet().forEach(window -> dressIfAny(window.getScene()));
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved()
                    .forEach(
                            window -> {
                                Subscription ended = dressed.remove(window);
                                if (ended != null) {
                                    ended.unsubscribe();
                                }
                            });
            change.getAddedSubList().forEach(this::dress);
        }
    }

    private void dress(Window window) {
        dressed.computeIfAbsent(window, one -> one.sceneProperty().subscribe(this::dressIfAny));
    }

    /**
     * JavaFX binds a dialog's sheets to those of its owner, and breaks if somebody else sets them.
     */
    private static boolean isBoundToOwner(Scene scene) {
        Parent content =
                scene.getRoot() instanceof LockScreen lock ? lock.hidden() : scene.getRoot();
        return content instanceof DialogPane
                && scene.getWindow() instanceof Stage dialog
                && dialog.getOwner() != null;
    }

    private void dressIfAny(@Nullable Scene scene) {
        if (scene != null) {
            dress(scene);
        }
    }
}

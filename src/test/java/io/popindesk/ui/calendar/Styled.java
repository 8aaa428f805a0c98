package io.popindesk.ui.calendar;

import javafx.scene.Parent;
import javafx.scene.Scene;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/** A scene with the program's own rules, as its window has them. */
final class Styled {
    private Styled() {}

    static Scene scene(Parent content, double width, double height) {
        Scene scene = new Scene(content, width, height);
        for (String sheet : List.of("desk.css", "calendar.css")) {
            URL url = Styled.class.getResource("/popindesk/" + sheet);
            scene.getStylesheets().add(Objects.requireNonNull(url, sheet).toExternalForm());
        }
        return scene;
    }
}

package io.popindesk.ui.calendar;

import io.popindesk.ui.window.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;

/** A scene with the program's own rules, as its window has them. */
final class Styled {
    private Styled() {}

    static Scene scene(Parent content, double width, double height) {
        Scene scene = new Scene(content, width, height);
        new Theme().dress(scene);
        return scene;
    }
}

package io.popindesk.ui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/** The looks: AtlantaFX in light or dark, as the system has it, and our own rules on top. */
public final class Theme {
    private static final List<String> SHEETS =
            List.of("desk.css", "calendar.css", "bookings.css", "settings.css");

    /** Dresses the program, now and whenever the system changes between light and dark. */
    public void follow() {
        Platform.getPreferences().colorSchemeProperty().subscribe(Theme::apply);
    }

    /** Adds our own rules to a scene. */
    public void dress(Scene scene) {
        for (String sheet : SHEETS) {
            scene.getStylesheets()
                    .add(
                            Objects.requireNonNull(
                                            Theme.class.getResource("/popindesk/" + sheet), sheet)
                                    .toExternalForm());
        }
    }

    private static void apply(ColorScheme scheme) {
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}

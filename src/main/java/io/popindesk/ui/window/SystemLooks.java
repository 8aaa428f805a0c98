package io.popindesk.ui.window;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import javafx.util.Subscription;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the operating system says about looks. The names of its preferences are those that {@link
 * Platform.Preferences} documents.
 */
class SystemLooks {
    /** What Windows calls 100 %, in pixels: Segoe UI of 9 points. */
    private static final double USUAL_ON_WINDOWS = 12;

    private final Platform.Preferences preferences;

    SystemLooks(Platform.Preferences preferences) {
        this.preferences = preferences;
    }

    boolean isDark() {
        return preferences.getColorScheme() == ColorScheme.DARK;
    }

    boolean isHighContrast() {
        return preferences.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || preferences
                        .getString("GTK.theme_name")
                        .map(theme -> theme.toLowerCase(Locale.ROOT).contains("contrast"))
                        .orElse(false);
    }

    boolean isReducedMotion() {
        return preferences.isReducedMotion();
    }

    boolean isPersistentScrollBars() {
        return preferences.isPersistentScrollBars();
    }

    /**
     * How much larger than usual the system shows text, apart from the scale of the whole screen,
     * which JavaFX sees to. Only Windows tells, by the size of its own font.
     */
    double textScale() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? Math.clamp(Font.getDefault().getSize() / USUAL_ON_WINDOWS, 1, 2.25) : 1;
    }

    /** Calls back after each change. */
    Subscription subscribe(Runnable changed) {
        InvalidationListener listener = observable -> changed.run();
        preferences.addListener(listener);
        Subscription known =
                Stream.<ObservableValue<?>>of(
                                preferences.colorSchemeProperty(),
                                preferences.reducedMotionProperty(),
                                preferences.persistentScrollBarsProperty())
                        .map(one -> one.subscribe((before, now) -> changed.run()))
                        .reduce(Subscription.EMPTY, Subscription::and);
        return known.and(() -> preferences.removeListener(listener));
    }
}

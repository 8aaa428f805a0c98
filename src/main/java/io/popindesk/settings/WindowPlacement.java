package io.popindesk.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the window was, in the screen's own units.
 *
 * @param maximized whether it filled the screen; the rest then tells where it goes back to
 */
public record WindowPlacement(double x, double y, double width, double height, boolean maximized) {
    private static final String FILE = "window.properties";

    /** Reads what the last session left; empty where there is nothing, or nothing sensible. */
    public static Optional<WindowPlacement> read(Path home) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
            values.load(reader);
            return Optional.of(
                            new WindowPlacement(
                                    number(values, "x"),
                                    number(values, "y"),
                                    number(values, "width"),
                                    number(values, "height"),
                                    Boolean.parseBoolean(values.getProperty("maximized"))))
                    .filter(WindowPlacement::isSensible);
        } catch (IOException | IllegalArgumentException e) {
            // A window that opens in its usual place is all that is lost.
            return Optional.empty();
        }
    }

    /**
     * Keeps this for the next session.
     *
     * @throws IOException when the file cannot be written; the one before stays whole
     */
    public void write(Path home) throws IOException {
        Properties values = new Properties();
        values.setProperty("x", Double.toString(x));
        values.setProperty("y", Double.toString(y));
        values.setProperty("width", Double.toString(width));
        values.setProperty("height", Double.toString(height));
        values.setProperty("maximized", Boolean.toString(maximized));
        Path written = Files.createTempFile(home, FILE, null);
        try (Writer writer = Files.newBufferedWriter(written)) {
            values.store(writer, null);
        }
        try {
            Files.move(written, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isSensible() {
        return Double.isFinite(x)
                && Double.isFinite(y)
                && width >= 100
                && height >= 100
                && width < 100_000
                && height < 100_000;
    }

    private static double number(Properties values, String key) {
        return Double.parseDouble(values.getProperty(key, "missing"));
    }
}

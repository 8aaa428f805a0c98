package io.popindesk.ui;

import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Settings for a test that is not about how they are kept; their files go with the build. */
public final class TestSettings {
    private TestSettings() {}

    public static SettingsModel usual(Tasks tasks, Ticker ticker) {
        return of(DeskSettings.USUAL, DeskMemory.NOTHING, tasks, ticker);
    }

    public static SettingsModel of(
            DeskSettings settings, DeskMemory memory, Tasks tasks, Ticker ticker) {
        Path home = folder();
        return new SettingsModel(
                KeptFile.settings(home),
                settings,
                KeptFile.memory(home),
                memory,
                tasks,
                ticker,
                new Texts(Locale.ENGLISH));
    }

    /** An empty folder that goes with the build. */
    public static Path folder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "homes"));
            return Files.createTempDirectory(parent, "desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

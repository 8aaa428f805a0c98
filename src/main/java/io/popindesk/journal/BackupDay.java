package io.popindesk.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which day a backup is of. Its name says so, and unlike the file's times survives being copied.
 */
public final class BackupDay {
    private static final Pattern NAME = Pattern.compile("journal-(\\d{4}-\\d{2}-\\d{2})\\.db");

    private BackupDay() {}

    /**
     * Reads the day from the name.
     *
     * @throws IllegalArgumentException where the file is not named as a backup
     */
    public static LocalDate of(Path backup) {
        Matcher name = NAME.matcher(String.valueOf(backup.getFileName()));
        if (!name.matches()) {
            throw new IllegalArgumentException("not named as a backup");
        }
        return LocalDate.parse(name.group(1));
    }
}

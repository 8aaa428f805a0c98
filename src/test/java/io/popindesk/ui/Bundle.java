package io.popindesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The texts of one language as they stand in their file, lines and patterns as written. */
enum Bundle {
    ENGLISH("texts.properties", Locale.ENGLISH),
    HINDI("texts_hi.properties", Texts.HINDI);

    private final Path file;
    private final Locale locale;

    Bundle(String name, Locale locale) {
        this.file = Path.of("assets/popindesk", name);
        this.locale = locale;
    }

    Texts texts() {
        return new Texts(locale);
    }

    /** A text a line, keys included, in the order of the file. */
    List<String> lines() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys in the order of the file. */
    List<String> keys() {
        return lines().stream().map(line -> line.substring(0, line.indexOf('='))).toList();
    }

    /** What stands behind each key. */
    Map<String, String> patterns() {
        Map<String, String> patterns = new TreeMap<>();
        for (String line : lines()) {
            int equals = line.indexOf('=');
            patterns.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return patterns;
    }
}

package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/popindesk");
    private static final Path BUNDLE = Path.of("assets/popindesk/texts.properties");

    /** A literal that looks like a key, or, ending in a full stop, like the beginning of some. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)*\\.?)\"");

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void argumentsAreFilledIn() {
        assertThat(texts.get("failure.popinSaid", "no")).isEqualTo("Popin said: “no”");
    }

    @Test
    void apostrophesAreWrittenTwiceInEveryPattern() throws IOException {
        for (String key : keysOfTheBundle()) {
            assertThat(texts.get(key, 1, 2, 3))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("''", "{0}", "{1}", "{2}");
        }
        assertThat(Files.readAllLines(BUNDLE))
                .as("a single apostrophe swallows what follows it")
                .noneMatch(line -> !line.startsWith("#") && line.replace("''", "").contains("'"));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> there = keysOfTheBundle();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<String> asked =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> asked(read(file)))
                            .toList();
            assertThat(asked).hasSizeGreaterThan(80);
            assertThat(there).containsAll(asked);
        }
    }

    @Test
    void everyTextThatIsThereIsAskedFor() throws IOException {
        Set<String> mentioned;
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            mentioned =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> KEY.matcher(read(file)).results())
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet());
        }
        assertThat(keysOfTheBundle())
                .allMatch(
                        key ->
                                mentioned.contains(key)
                                        || mentioned.stream()
                                                .anyMatch(
                                                        start ->
                                                                start.endsWith(".")
                                                                        && start.length() > 4
                                                                        && key.startsWith(start)));
    }

    private static Stream<String> asked(String source) {
        return Pattern.compile(
                        "texts(?:\\(\\))?\\s*\\.get\\(\\s*\"([A-Za-z_.]+[A-Za-z_])\"\\s*[,)]")
                .matcher(source)
                .results()
                .map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysOfTheBundle() throws IOException {
        return Files.readAllLines(BUNDLE).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

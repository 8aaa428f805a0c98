package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files with the texts are whole, and say the same in every language. */
class BundleTest {
    private static final Path SOURCES = Path.of("src/main/java/io/popindesk");

    /** A literal that looks like a key, or, ending in a full stop, like the beginning of some. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)*\\.?)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice,([^{}]|\\{\\d+})*}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z_']*");

    /** What an Indian desk calls by its English name, too. */
    private static final Set<String> NAMES =
            Set.of(
                    "Popin",
                    "Desk",
                    "API",
                    "PIN",
                    "ZIP",
                    "QR",
                    "WhatsApp",
                    "SMS",
                    "Ctrl",
                    "L",
                    "Alt",
                    "N",
                    "F",
                    "F5",
                    "Page",
                    "Home",
                    "Up",
                    "Down",
                    "Plus",
                    "Minus",
                    "English",
                    "CSV",
                    "JSON",
                    "tel",
                    "Enter",
                    "F1",
                    "F8");

    /** Addresses, codes, and what the Popin dashboard itself says in English. */
    private static final List<Pattern> QUOTED =
            List.of(
                    Pattern.compile("https?://[\\w./]*"),
                    Pattern.compile("name@example\\.com"),
                    Pattern.compile("\\bQA101\\b"),
                    Pattern.compile("\\butm_source\\b"),
                    Pattern.compile("\\bproxy\\.example\\.com\\b"),
                    Pattern.compile("\\.ics\\b"),
                    Pattern.compile("\\.csv\\b"),
                    Pattern.compile("\\bPOPIN_[A-Z_]+="),
                    Pattern.compile("Settings → Developers → Popin API"),
                    Pattern.compile("“Generate API Key”"));

    @ParameterizedTest
    @EnumSource(Bundle.class)
    void apostrophesAreWrittenTwiceInEveryPattern(Bundle bundle) {
        Texts texts = bundle.texts();
        for (String key : bundle.keys()) {
            assertThat(texts.get(key, 1, 2, 3))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("''", "{0}", "{1}", "{2}");
        }
        assertThat(bundle.lines())
                .as("a single apostrophe swallows what follows it")
                .noneMatch(line -> line.replace("''", "").contains("'"));
    }

    @ParameterizedTest
    @EnumSource(Bundle.class)
    void noTextStandsTwice(Bundle bundle) {
        assertThat(bundle.keys()).doesNotHaveDuplicates();
    }

    @Test
    void hindiHasEveryTextThatEnglishHasInTheSameOrder() {
        assertThat(Bundle.HINDI.keys()).containsExactlyElementsOf(Bundle.ENGLISH.keys());
    }

    @Test
    void hindiTakesTheArgumentsThatEnglishTakes() {
        Map<String, String> hindi = Bundle.HINDI.patterns();
        Bundle.ENGLISH
                .patterns()
                .forEach(
                        (key, english) -> {
                            String there = hindi.getOrDefault(key, "");
                            assertThat(found(PLACEHOLDER, there))
                                    .as(key)
                                    .isEqualTo(found(PLACEHOLDER, english));
                            assertThat(found(CHOICE, there))
                                    .as("choices of %s", key)
                                    .isEqualTo(found(CHOICE, english));
                        });
    }

    @Test
    void nothingInHindiIsLeftInEnglish() {
        Bundle.HINDI
                .patterns()
                .forEach((key, text) -> assertThat(latinWords(text)).as(key).isSubsetOf(NAMES));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<String> asked =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> asked(read(file)))
                            .toList();
            assertThat(asked).hasSizeGreaterThan(80);
            assertThat(Bundle.ENGLISH.keys()).containsAll(asked);
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
        assertThat(Bundle.ENGLISH.keys())
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

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> latinWords(String pattern) {
        String text = pattern.replace("\\n", "\n").replace("\\u0020", " ").replace(",choice,", "");
        for (Pattern quoted : QUOTED) {
            text = quoted.matcher(text).replaceAll(" ");
        }
        return LATIN_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
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
}

package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;
import io.popindesk.handoff.InvitationTemplate;
import io.popindesk.settings.Invitations;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Both languages are there at once, whatever the system speaks. */
@InEveryLocale
class InvitationTextsTest {
    private static final Path ENGLISH = Path.of("assets/popindesk/invitation.properties");
    private static final Path HINDI = Path.of("assets/popindesk/invitation_hi.properties");
    private static final Path WORDS =
            Path.of("src/main/java/io/popindesk/ui/booking/InvitationWords.java");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @Test
    void eachLanguageIsItself() {
        assertThat(new InvitationTexts(InvitationLanguage.ENGLISH).message().text())
                .startsWith("Hello {name}");
        assertThat(new InvitationTexts(InvitationLanguage.HINDI).message().text())
                .startsWith("नमस्ते {name}");
    }

    @Test
    void bothHaveTheSameKeysAndTheSamePlaces() throws IOException {
        Properties english = read(ENGLISH);
        Properties hindi = read(HINDI);
        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(hindi.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyTextIsFitToBeSentAndAskedFor() throws IOException {
        String asking =
                Files.readString(WORDS)
                        + Files.readString(
                                Path.of(
                                        "src/main/java/io/popindesk/ui/booking/InvitationTexts.java"));
        for (Path file : Set.of(ENGLISH, HINDI)) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(new InvitationTemplate(text).problem()).as(key).isEmpty();
                assertThat(text).as(key).isNotBlank().doesNotContain("''");
                assertThat(asking).contains("\"" + key + "\"");
            }
        }
    }

    @Test
    void languageOfTheProgramIsTheOneToBeginWith() {
        assertThat(InvitationLanguage.of(Locale.forLanguageTag("hi-IN")))
                .isEqualTo(InvitationLanguage.HINDI);
        assertThat(InvitationLanguage.of(Locale.forLanguageTag("mr-IN")))
                .isEqualTo(InvitationLanguage.ENGLISH);
    }

    @Test
    void eachLanguageHasItsOwnWordsOfTheDesk() {
        Invitations own = new Invitations("Hi!", "नमस्ते!");
        assertThat(InvitationLanguage.ENGLISH.own(own)).isEqualTo("Hi!");
        assertThat(InvitationLanguage.HINDI.own(own)).isEqualTo("नमस्ते!");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | You stopped it. | You stopped it. Nothing was sent.",
                "en | Popin said: “no” | Popin said: “no”. Nothing was sent.",
                "en | Popin said: “No.” | Popin said: “No.” Nothing was sent.",
                "en | Popin said: “Who?” | Popin said: “Who?” Nothing was sent.",
                "hi | आपने इसे रोक दिया। | आपने इसे रोक दिया। Nothing was sent.",
                "hi | Popin ने कहा: “no” | Popin ने कहा: “no”। Nothing was sent."
            })
    void firstSentenceEndsOnce(String tag, String first, String both) {
        Sentences sentences = new Sentences(new Texts(Locale.forLanguageTag(tag)));
        assertThat(sentences.join(first, "Nothing was sent.")).isEqualTo(both);
    }
}

package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

@InEveryLocale
class TextsTest {
    @Test
    void argumentsAreFilledIn() {
        assertThat(new Texts(Locale.ENGLISH).get("failure.popinSaid", "no"))
                .isEqualTo("Popin said: “no”");
        assertThat(new Texts(Texts.HINDI).get("failure.popinSaid", "no"))
                .isEqualTo("Popin ने कहा: “no”");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Customer",
        "en-IN, Customer",
        "de, Customer",
        "mr-IN, Customer",
        "und, Customer",
        "hi-Latn-IN, Customer",
        "hi, ग्राहक",
        "hi-IN, ग्राहक",
        "hi-Deva-IN, ग्राहक",
        "hi-US, ग्राहक",
        "hi-IN-u-nu-deva, ग्राहक"
    })
    void wordsAreThoseOfTheLanguageWantedAndNotOfTheSystem(String tag, String customer) {
        assertThat(new Texts(Locale.forLanguageTag(tag)).get("customer.title")).isEqualTo(customer);
    }

    @Test
    void numbersInHindiHaveTheDigitsOfTheTimesBesideThem() {
        Texts texts = new Texts(Locale.forLanguageTag("hi-IN-u-nu-deva"));
        assertThat(texts.get("calendar.day.free", 12)).isEqualTo("12 खाली");
        assertThat(texts.get("journal.unsaved.many", 123_456))
                .isEqualTo("123,456 नतीजे दर्ज नहीं हो सके।");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 outcome not saved yet",
        "en, 2, 2 outcomes not saved yet",
        "hi, 1, 1 नतीजा सेव नहीं हुआ",
        "hi, 2, 2 नतीजे सेव नहीं हुए"
    })
    void numbersChooseTheForm(String tag, int number, String words) {
        assertThat(new Texts(Locale.forLanguageTag(tag)).get("journal.status.unsaved", number))
                .isEqualTo(words);
    }
}

package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

/** What is found by what. */
class SearchTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Asha Rao          | asha",
                "Asha Rao          | RAO  asha",
                "Asha Rao          | sh ao",
                "Zoë Ångström      | zoe angstrom",
                "Zoe Angstrom      | ZOË",
                "ＦＵＬＬ ｗｉｄｔｈ    | full width",
                "आशा राव           | राव",
                "Flat १२           | 12",
                "Flat 12           | १२",
                "İbrahim Işık      | ibrahim isik",
                "INDIRA            | indira",
                "👩‍👩‍👧 Family        | 👩‍👩‍👧",
                "Conan O'Brien     | o'b",
                "100% _sure_       | %",
                "100% _sure_       | _s",
                "The ~Boss~        | ~boss~",
                "Anne-Marie        | anne-m",
                "A - B             | -",
            })
    void nameIsFound(String name, String typed) {
        assertThat(finds(typed, named(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asha Rao | asha rai",
                "Asha Rao | %",
                "Asha Rao | _",
                "आशा      | अशा",
                "कि       | की",
                "Asha Rao | asharao",
            })
    void nameIsNotFound(String name, String typed) {
        assertThat(finds(typed, named(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9845012345",
                "98450 12345",
                "98450-12345",
                "(98450) 12345",
                "098450 12345",
                "+91 98450-12345",
                "+91 98450",
                "+919845012345",
                "(+91) 98450 12345",
                "0091 98450 12345",
                "919845012345",
                "९८४५० १२३४५",
                "９８４５０１２３４５",
                "12345",
                "asha 98450 12345",
                "98450 12345 asha",
            })
    void ownMobileIsFound(String typed) {
        assertThat(finds(typed, withMobile("9845012345"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 415 555 0123", "415-555-0123", "0014155550123", "14155550123"})
    void foreignMobileIsFound(String typed) {
        assertThat(finds(typed, withMobile("+14155550123"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98450 12346", "+91 98450-12346", "+44 98450 12346", "98450x12345"})
    void otherMobileIsNotFound(String typed) {
        assertThat(finds(typed, withMobile("9845012345"))).isFalse();
    }

    @Test
    void emailIsFound() {
        assertThat(finds("ASHA@example.COM", named("x"))).isTrue();
    }

    @Test
    void wordsAreNotFoundAcrossDetails() {
        assertThat(finds("xasha", named("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\t", "\u200D"})
    void nothingTypedFindsAll(String typed) {
        assertThat(SearchText.terms(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "hi-IN", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
    void foldingIsTheSameEverywhere(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(finds("indira INDIRA", named("INDIRA Indira"))).isTrue();
            assertThat(SearchText.of(withMobile("9845012345"))).endsWith("\n9845012345");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textsOfATermAreNotTold() {
        assertThat(SearchText.terms("secret")).hasToString("[Term[…]]");
    }

    private static boolean finds(String typed, Customer customer) {
        String folded = SearchText.of(customer);
        return SearchText.terms(typed).stream().allMatch(term -> term.isIn(folded));
    }

    private static Customer named(String name) {
        return new Customer("9999999999", name, "asha@example.com", "560001", "QA101");
    }

    private static Customer withMobile(String mobile) {
        return new Customer(mobile, "Asha Rao", "a@example.com", "560001", "QA101");
    }
}

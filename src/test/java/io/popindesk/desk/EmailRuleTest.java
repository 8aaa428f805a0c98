package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailRuleTest {
    private final CustomerRules rules = new CustomerRules("IN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@example.com",
                "Asha.Rao@example.com",
                "asha+popin@example.co.in",
                "o'brien@example.com",
                "asha_rao-1@example.travel",
                "a@b.photography",
                "!#$%&'*+-/=^_`{|}~@example.com",
                "\"asha rao\"@example.com",
                "\"a@b\"@example.com",
                "आशा@डाटामेल.भारत",
                "asha@münchen.example",
                "asha@xn--mnchen-3ya.example",
                "1@2.in"
            })
    void oddButLegalAddressesAreSentAsTyped(String typed) {
        assertThat(check(typed)).isEqualTo(new Check.Fine(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"  asha@example.com\u00A0\"|asha@example.com",
                "\"asha@example.com\r\n\"|asha@example.com",
                "asha@example.com,|asha@example.com",
                "asha@example.com;|asha@example.com",
                "asha@example.com.|asha@example.com",
                "Asha Rao <asha@example.com>|asha@example.com",
                "\"Asha, Rao < asha@example.com >;\"|asha@example.com",
                "<asha@example.com>|asha@example.com",
                "Asha@Example.COM|Asha@example.com",
                "ａｓｈａ＠ｅｘａｍｐｌｅ．ｃｏｍ|asha@example.com"
            })
    void whatIsWrittenAroundAnAddressIsTakenOff(String typed, String sent) {
        assertThat(check(typed)).isEqualTo(new Check.Fine(sent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "asha|EMAIL_NO_AT",
                "asha.example.com|EMAIL_NO_AT",
                "98450 12345|EMAIL_NO_AT",
                "asha@example.com, ravi@example.com|EMAIL_TWO_ADDRESSES",
                "asha@example.com ravi@example.com|EMAIL_TWO_ADDRESSES",
                "asha@example.com;ravi@example.com|EMAIL_TWO_ADDRESSES",
                "asha@@example.com|EMAIL_TWO_ADDRESSES",
                "asha@example.com?cc=ravi@example.com|EMAIL_TWO_ADDRESSES",
                "\"asha@example.com\r\nBcc: ravi@example.com\"|EMAIL_TWO_ADDRESSES",
                "Asha <asha@example.com> <ravi@example.com>|EMAIL_TWO_ADDRESSES",
                "\"asha@example.com\r\nSubject: x\"|EMAIL_FORBIDDEN_CHARACTERS",
                "asha@example.com?cc=ravi|EMAIL_FORBIDDEN_CHARACTERS",
                "asha?cc=ravi@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "mailto:asha@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha\u0000@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha\u200B@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha@exam\u200Dple.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha\u202E@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha@[127.0.0.1]|EMAIL_FORBIDDEN_CHARACTERS",
                "asha(work)@example.com|EMAIL_FORBIDDEN_CHARACTERS",
                "asha rao@example.com|EMAIL_SPACES",
                "asha@ example.com|EMAIL_SPACES",
                "asha @example.com|EMAIL_SPACES",
                "asha@example|EMAIL_FORMAT",
                "@example.com|EMAIL_FORMAT",
                "asha@|EMAIL_FORMAT",
                "asha@example..com|EMAIL_FORMAT",
                "asha@.example.com|EMAIL_FORMAT",
                "asha..rao@example.com|EMAIL_FORMAT",
                ".asha@example.com|EMAIL_FORMAT",
                "asha.@example.com|EMAIL_FORMAT",
                "asha@-example.com|EMAIL_FORMAT",
                "asha@example-.com|EMAIL_FORMAT",
                "asha@exa_mple.com|EMAIL_FORMAT",
                "asha@127.0.0.1|EMAIL_FORMAT",
                "asha@example.c|EMAIL_FORMAT",
                "asha@😀.com|EMAIL_FORMAT"
            })
    void whatIsNoSingleAddressIsNamed(String typed, FieldProblem problem) {
        assertThat(check(typed)).isEqualTo(new Check.Problem(problem));
    }

    @Test
    void halvesOfACharacterAreRefused() {
        assertThat(check("asha" + "👩".charAt(1) + "@example.com"))
                .isEqualTo(new Check.Problem(FieldProblem.EMAIL_FORBIDDEN_CHARACTERS));
    }

    @Test
    void partsHaveTheLengthsThatMailServersKnow() {
        String label = "d".repeat(63);

        assertThat(check("a".repeat(64) + "@example.com")).isInstanceOf(Check.Fine.class);
        assertThat(check("a".repeat(65) + "@example.com"))
                .isEqualTo(new Check.Problem(FieldProblem.TOO_LONG));
        assertThat(check("a@" + label + ".com")).isInstanceOf(Check.Fine.class);
        assertThat(check("a@" + label + "d.com"))
                .isEqualTo(new Check.Problem(FieldProblem.EMAIL_FORMAT));
        assertThat(check("a@" + (label + ".").repeat(4) + "com"))
                .isEqualTo(new Check.Problem(FieldProblem.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "@", "a@", "\"", "<", ",", "!!", "a@b.", "a a "})
    void aLongTextIsJudgedQuickly(String part) {
        String typed = part.repeat(4000 / part.length());

        assertThat(check(typed)).isInstanceOf(Check.Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "asha@gmail.con, asha@gmail.com",
        "Asha@gmial.com, Asha@gmail.com",
        "asha@gmai.com, asha@gmail.com",
        "asha@gmaill.com, asha@gmail.com",
        "asha@gmail.co, asha@gmail.com",
        "asha@gmail.cm, asha@gmail.com",
        "asha@hotmial.com, asha@hotmail.com",
        "asha@yaho.com, asha@yahoo.com",
        "asha@redifmail.com, asha@rediffmail.com",
        "asha@outlok.com, asha@outlook.com",
        "asha@example.con, asha@example.com",
        "asha@gmial.con, asha@gmail.com",
        "asha@mail.con, asha@mail.com",
        "asha@gmail.comm, asha@gmail.com"
    })
    void aLikelySlipGivesAHint(String typed, String meant) {
        assertThat(check(typed))
                .asInstanceOf(type(Check.Fine.class))
                .satisfies(
                        fine -> {
                            assertThat(fine.value()).isEqualTo(typed);
                            assertThat(fine.hint()).contains(new FieldHint(meant));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@gmail.com",
                "asha@ymail.com",
                "asha@mail.com",
                "asha@email.com",
                "asha@yahoo.co.in",
                "asha@yahoo.co.uk",
                "asha@yahoo.in",
                "asha@outlook.de",
                "asha@example.co",
                "asha@company.in"
            })
    void realProvidersGiveNone(String typed) {
        assertThat(check(typed)).isEqualTo(new Check.Fine(typed));
    }

    private Check check(String typed) {
        return rules.check(CustomerField.EMAIL, typed);
    }
}

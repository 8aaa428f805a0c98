package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class MobileRuleTest {
    private final CustomerRules rules = new CustomerRules("IN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9845012345",
                "+91 98450 12345",
                "+919845012345",
                "919845012345",
                "91-98450-12345",
                "098450-12345",
                "00919845012345",
                "0091 98450 12345",
                "00 91 98450 12345",
                "+91 (0) 98450 12345",
                "+91(0)9845012345",
                "+91 098450 12345",
                "(+91) 98450.12345",
                "(98450) 12345",
                "98450\u00A012345",
                "98450\u201312345",
                "98450\u221212345",
                "98450/12345",
                "९८४५०१२३४५",
                "+९१ ९८४५० १२३४५",
                "９８４５０１２３４５",
                "＋９１９８４５０１２３４５",
                "٩٨٤٥٠١٢٣٤٥",
                "\u202A+91 98450 12345\u202C",
                "\u2066+91 98450 12345\u2069",
                " 98450 12345\n",
                "98450\t12345",
                "9845012345,"
            })
    void anIndianMobileIsSentAsTenDigitsHoweverWritten(String typed) {
        assertThat(check(typed)).isEqualTo(new Check.Fine("9845012345"));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 1512 3456789, +4915123456789",
        "0049 1512 3456789, +4915123456789",
        "+44 (0)7911 123456, +447911123456",
        "+1 (650) 253-0000, +16502530000",
        "+39 347 123 4567, +393471234567",
        "+971 50 123 4567, +971501234567"
    })
    void aForeignMobileIsSentWithItsCountryCode(String typed, String sent) {
        assertThat(check(typed)).isEqualTo(new Check.Fine(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"080 2345 6789", "6742345678"})
    void anIndianNumberThatMayBeEitherIsTakenForAMobile(String typed) {
        assertThat(check(typed)).isInstanceOf(Check.Fine.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "98450|MOBILE_TOO_SHORT",
                "984501234|MOBILE_TOO_SHORT",
                "1|MOBILE_TOO_SHORT",
                "+91|MOBILE_TOO_SHORT",
                "+91 98450 1234|MOBILE_TOO_SHORT",
                "+44 7911 1234|MOBILE_TOO_SHORT",
                "98450123456|MOBILE_TOO_LONG",
                "+91 98450 123456|MOBILE_TOO_LONG",
                "98450123459845012346|MOBILE_TOO_LONG",
                "98450 12345 / 98450 12346|MOBILE_TWO_NUMBERS",
                "9845012345, 9845012346|MOBILE_TWO_NUMBERS",
                "9845012345 9845012346|MOBILE_TWO_NUMBERS",
                "98450 12345 98450 12346|MOBILE_TWO_NUMBERS",
                "+919845012345+919845012346|MOBILE_TWO_NUMBERS",
                "\"9845012345\n9845012346\"|MOBILE_TWO_NUMBERS",
                "+91 98450 12345; +49 1512 3456789|MOBILE_TWO_NUMBERS",
                "9845012345/46|MOBILE_TWO_NUMBERS",
                "9845012345, 9845012346, 9845012347|MOBILE_TWO_NUMBERS",
                "98450 ASHAR|MOBILE_LETTERS",
                "1-800-FLOWERS|MOBILE_LETTERS",
                "98450 12345 ext. 12|MOBILE_LETTERS",
                "98450 12345x12|MOBILE_LETTERS",
                "आशा|MOBILE_LETTERS",
                "asha@example.com|MOBILE_LETTERS",
                "+999 1234 56789|MOBILE_COUNTRY_CODE",
                "011 2345 6789|MOBILE_NOT_MOBILE",
                "1800 111 222|MOBILE_NOT_MOBILE",
                "+49 30 123456|MOBILE_NOT_MOBILE",
                "5845012345|MOBILE_NOT_A_NUMBER",
                "98450*12345|MOBILE_NOT_A_NUMBER",
                "98450#12345|MOBILE_NOT_A_NUMBER",
                "984+5012345|MOBILE_NOT_A_NUMBER",
                "+-()|MOBILE_NOT_A_NUMBER",
                "\"98450\u000012345\"|CONTROL_CHARACTERS",
                "\"\u202E5432105489\"|CONTROL_CHARACTERS"
            })
    void whatIsNoMobileIsNamed(String typed, FieldProblem problem) {
        assertThat(check(typed)).isEqualTo(new Check.Problem(problem));
    }

    @Test
    void aLongTextIsJudgedQuickly() {
        assertThat(check("9845012345 ".repeat(350)))
                .isEqualTo(new Check.Problem(FieldProblem.MOBILE_TOO_LONG));
    }

    @Test
    void anotherRegionHasItsOwnDigits() {
        CustomerRules german = new CustomerRules("DE");

        assertThat(german.check(CustomerField.MOBILE, "0151/23456789"))
                .isEqualTo(new Check.Fine("15123456789"));
        assertThat(german.check(CustomerField.MOBILE, "+91 98450 12345"))
                .isEqualTo(new Check.Fine("+919845012345"));
        assertThat(german.check(CustomerField.MOBILE, "9845012345"))
                .isInstanceOf(Check.Problem.class);
    }

    @Test
    void aRegionWithoutNumbersTakesOnlyThoseWithACountryCode() {
        CustomerRules nowhere = new CustomerRules("ZZ");

        assertThat(nowhere.check(CustomerField.MOBILE, "+91 98450 12345"))
                .isEqualTo(new Check.Fine("+919845012345"));
        assertThat(nowhere.check(CustomerField.MOBILE, "98450 12345"))
                .isEqualTo(new Check.Problem(FieldProblem.MOBILE_COUNTRY_CODE));
    }

    @ParameterizedTest
    @CsvSource({
        "9845012345, 98450 12345",
        "+4915123456789, +49 1512 3456789",
        "+16502530000, +1 650-253-0000",
        "12, 12",
        "asha, asha",
        "'', ''"
    })
    void numbersAreGroupedForReading(String mobile, String read) {
        assertThat(rules.forReading(mobile)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "9845012345, +919845012345",
        "+4915123456789, +4915123456789",
        "12,",
        "asha,",
        "'',"
    })
    void numbersAreDialledWithTheirCountryCode(String mobile, @Nullable String dialled) {
        assertThat(rules.international(mobile)).isEqualTo(Optional.ofNullable(dialled));
    }

    private Check check(String typed) {
        return rules.check(CustomerField.MOBILE, typed);
    }
}

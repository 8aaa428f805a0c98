package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

class CustomerRulesTest {
    private final CustomerRules rules = new CustomerRules("IN");

    @ParameterizedTest
    @EnumSource(CustomerField.class)
    void everyFieldIsRequired(CustomerField field) {
        for (String nothing : new String[] {"", "   ", "\u00A0\n\t", "\u200B", "\u200D\uFEFF"}) {
            assertThat(rules.check(field, nothing)).isEqualTo(problem(FieldProblem.MISSING));
        }
    }

    @ParameterizedTest
    @EnumSource(CustomerField.class)
    void aPastedBookIsTooLong(CustomerField field) {
        assertThat(rules.check(field, "9".repeat(1_000_000)))
                .isEqualTo(problem(FieldProblem.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha",
                "O'Brien, Séan",
                "आशा राव",
                "ശ്രീ\u200D",
                "محمد علي",
                "山田 太郎",
                "Asha 👩\u200D🚀",
                "J. R. \"Bob\" Dobbs-Smith III",
                "<Asha>",
                "Asha  Rao",
                "=1+1"
            })
    void namesOfAnyScriptAreSentAsTyped(String name) {
        assertThat(rules.check(CustomerField.NAME, name)).isEqualTo(new Check.Fine(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"  Asha Rao \u00A0\"|Asha Rao",
                "\"Asha\tRao\"|Asha Rao",
                "\"Asha\r\nRao\"|Asha Rao",
                "\"Asha\n\nRao\"|\"Asha  Rao\"",
                "\"Asha\u2028Rao\"|Asha Rao",
                "\"\uFEFFAsha\"|Asha",
                "Rene\u0301|René"
            })
    void namesAreTrimmedComposedAndPutOnOneLine(String typed, String sent) {
        assertThat(rules.check(CustomerField.NAME, typed)).isEqualTo(new Check.Fine(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha\u0000Rao",
                "Asha\u001B[31m",
                "\u007FAsha",
                "Asha\u202EoaR",
                "\u202EAsha",
                "Asha\u2066Rao",
                "Asha\uFFFE",
                "Asha\uFDD0"
            })
    void charactersThatSteerOrDisguiseAreRefused(String typed) {
        assertThat(rules.check(CustomerField.NAME, typed))
                .isEqualTo(problem(FieldProblem.CONTROL_CHARACTERS));
        assertThat(rules.check(CustomerField.GROUP, typed))
                .isEqualTo(problem(FieldProblem.CONTROL_CHARACTERS));
    }

    @Test
    void halvesOfACharacterAreRefused() {
        String half = "👩".substring(0, 1);

        assertThat(rules.check(CustomerField.NAME, "Asha " + half + " Rao"))
                .isEqualTo(problem(FieldProblem.CONTROL_CHARACTERS));
    }

    @Test
    void namesHaveUpToTwoHundredCharactersHoweverManyUnitsEachTakes() {
        assertThat(rules.check(CustomerField.NAME, "👩".repeat(200)))
                .isEqualTo(new Check.Fine("👩".repeat(200)));
        assertThat(rules.check(CustomerField.NAME, "a".repeat(201)))
                .isEqualTo(problem(FieldProblem.TOO_LONG));
    }

    @Test
    void groupsAreSentAsTypedUpToAHundredCharacters() {
        assertThat(rules.check(CustomerField.GROUP, " QA101 ")).isEqualTo(new Check.Fine("QA101"));
        assertThat(rules.check(CustomerField.GROUP, "g".repeat(100)))
                .isEqualTo(new Check.Fine("g".repeat(100)));
        assertThat(rules.check(CustomerField.GROUP, "g".repeat(101)))
                .isEqualTo(problem(FieldProblem.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "560001",
                " 560001 ",
                "560 001",
                "560-001",
                "5 6 0 0 0 1",
                "560\u00A0001",
                "५६०००१",
                "５６０００１",
                "560\n001"
            })
    void indianPinCodesAreSixDigitsHoweverWritten(String typed) {
        assertThat(rules.check(CustomerField.PIN_CODE, typed)).isEqualTo(new Check.Fine("560001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "56000",
                "5600012",
                "060001",
                "56000a",
                "SW1A 1AA",
                "560.001",
                "+560001",
                "٥٦٠٠٠",
                "1111111111111111111111111111111"
            })
    void anythingElseIsNoIndianPinCode(String typed) {
        assertThat(rules.check(CustomerField.PIN_CODE, typed))
                .isEqualTo(problem(FieldProblem.PIN_SIX_DIGITS));
    }

    @Test
    void postCodesElsewhereAreFree() {
        CustomerRules british = new CustomerRules("GB");

        assertThat(british.check(CustomerField.PIN_CODE, " SW1A 1AA "))
                .isEqualTo(new Check.Fine("SW1A 1AA"));
        assertThat(british.check(CustomerField.PIN_CODE, "1".repeat(21)))
                .isEqualTo(problem(FieldProblem.TOO_LONG));
        assertThat(british.check(CustomerField.PIN_CODE, "SW1A\u00001AA"))
                .isEqualTo(problem(FieldProblem.CONTROL_CHARACTERS));
    }

    @Test
    void fiveFineFieldsMakeACustomer() {
        assertThat(rules.customer(typed()))
                .contains(
                        new Customer(
                                "9845012345", "Asha Rao", "asha@example.com", "560001", "QA101"));
    }

    @ParameterizedTest
    @EnumSource(CustomerField.class)
    void oneFieldMissingMakesNone(CustomerField field) {
        Map<CustomerField, String> typed = typed();

        typed.remove(field);

        assertThat(rules.customer(typed)).isEmpty();
    }

    @Test
    void whatIsSentIsFineWhenCheckedAgain() {
        Customer customer = rules.customer(typed()).orElseThrow();

        for (CustomerField field : CustomerField.values()) {
            String sent = customer.get(field);
            assertThat(rules.check(field, sent)).isEqualTo(new Check.Fine(sent));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in", "IND", "91", "I\n"})
    void aRegionIsTwoCapitalLetters(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerRules(region));
    }

    @Test
    void warmingUpWorksForAnyRegion() {
        assertThatCode(rules::warmUp).doesNotThrowAnyException();
        assertThatCode(new CustomerRules("ZZ")::warmUp).doesNotThrowAnyException();
    }

    private static Map<CustomerField, String> typed() {
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        typed.put(CustomerField.MOBILE, "+91 98450 12345");
        typed.put(CustomerField.NAME, " Asha Rao ");
        typed.put(CustomerField.EMAIL, "asha@Example.com");
        typed.put(CustomerField.PIN_CODE, "560 001");
        typed.put(CustomerField.GROUP, "QA101");
        return typed;
    }

    private static Check problem(FieldProblem problem) {
        return new Check.Problem(problem);
    }

    @Test
    void detailThatIsNotRequiredMayBeLeftEmptyAndIsCheckedAllTheSame() {
        CustomerRules some =
                new CustomerRules("IN", Set.of(CustomerField.MOBILE, CustomerField.NAME));

        assertThat(some.check(CustomerField.EMAIL, " \u200b ")).isEqualTo(new Check.Fine(""));
        assertThat(some.check(CustomerField.EMAIL, "asha")).isInstanceOf(Check.Problem.class);
        assertThat(some.check(CustomerField.PIN_CODE, "56")).isInstanceOf(Check.Problem.class);
        assertThat(some.check(CustomerField.NAME, "")).isInstanceOf(Check.Problem.class);
        assertThat(
                        some.customer(
                                Map.of(
                                        CustomerField.MOBILE,
                                        "98450 12345",
                                        CustomerField.NAME,
                                        "Asha Rao")))
                .contains(new Customer("9845012345", "Asha Rao", "", "", ""));
    }
}

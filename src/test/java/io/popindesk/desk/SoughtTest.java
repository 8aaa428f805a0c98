package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Whom the first few characters mean. */
class SoughtTest {
    private final CustomerRules india = new CustomerRules("IN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "984",
                "9845",
                "98 45",
                "0984",
                "+91 984",
                "+91-98450",
                "0091 98450",
                "(+91) 98450",
                "+91 (0) 98450 12",
                "९८४५",
                "９８４５０",
                "919845012345",
                "9845012345",
                "098450-12345"
            })
    void numberIsMeantInWhicheverWayItIsWritten(String typed) {
        assertThat(isMeant(india, typed, "9845012345")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9",
                "98",
                "+91",
                "+91 98",
                "0",
                "00",
                "985",
                "84501",
                "12345",
                "+1 984",
                "+44 98450",
                "98450123456",
                "98450 12345 asha"
            })
    void anotherNumberIsNot(String typed) {
        assertThat(isMeant(india, typed, "9845012345")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+1 650, true", "001 650, true", "+165, true", "165, false", "650, false"})
    void numberOfAnotherCountryBeginsWithItsCode(String typed, boolean meant) {
        assertThat(isMeant(india, typed, "+16502530000")).isEqualTo(meant);
    }

    @Test
    void numberKeptByADeskInAnotherCountryIsMeantToo() {
        assertThat(isMeant(india, "98450", "+919845012345")).isTrue();
        assertThat(isMeant(new CustomerRules("AE"), "+91 98450", "+919845012345")).isTrue();
        assertThat(isMeant(new CustomerRules("AQ"), "+91 98450", "+919845012345")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Asha Rao, ash",
        "Asha Rao, RAO",
        "Asha Rao, rao as",
        "Zoë Ångström, zoe",
        "Zoë Ångström, angstr",
        "आशा राव, आशा",
        "आशा राव, राव",
        "山田太郎, 山田太",
        "Conan O'Brien, O'B",
        "Li Wu, li w",
        "Room 12, room 1"
    })
    void nameIsMeantByTheBeginningsOfItsWords(String name, String typed) {
        Sought whom = india.sought(typed).orElseThrow();
        assertThat(whom.fits(customer("9845012345", name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Prakash, ash",
        "Asha Rao, asha rai",
        "Asha Rao, example",
        "Asha Rao, asha@",
        "आशा राव, आशि"
    })
    void anotherNameIsNot(String name, String typed) {
        Sought whom = india.sought(typed).orElseThrow();
        assertThat(whom.fits(customer("9845012345", name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "as", " a s ", "...", "रा", "- -", "()", "+", "00"})
    void tooLittleMeansNobody(String typed) {
        assertThat(india.sought(typed)).isEmpty();
        assertThat(new CustomerRules("AE").sought(typed)).isEmpty();
    }

    @Test
    void pastedBookIsNotLookedFor() {
        assertThat(india.sought("asha ".repeat(1000))).isEmpty();
    }

    @Test
    void waysToWriteANumberDoNotContainEachOther() {
        assertThat(india.sought("91919191919"))
                .contains(new Sought.ByNumber(List.of("919191919", "+91919191919")));
    }

    @Test
    void nothingIsNotLookedFor() {
        assertThatThrownBy(() -> new Sought.ByName(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sought.ByNumber(List.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isMeant(CustomerRules rules, String typed, String mobile) {
        return rules.sought(typed)
                .filter(whom -> whom.fits(customer(mobile, "Asha Rao")))
                .isPresent();
    }

    private static Customer customer(String mobile, String name) {
        return new Customer(mobile, name, "asha@example.com", "560001", "QA101");
    }
}

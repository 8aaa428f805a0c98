package io.popindesk.desk;

import static io.popindesk.desk.CustomerField.EMAIL;
import static io.popindesk.desk.CustomerField.MOBILE;
import static io.popindesk.desk.CustomerField.NAME;
import static io.popindesk.desk.CustomerField.PIN_CODE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

class PastedDetailsTest {
    private static final Map<CustomerField, String> ASHA =
            Map.of(
                    NAME, "Asha Rao",
                    MOBILE, "9845012345",
                    EMAIL, "asha@example.com",
                    PIN_CODE, "560001");

    private final PastedDetails pasted = new PastedDetails(new CustomerRules("IN"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha Rao, 98450 12345, asha@example.com, 560001",
                "560001; asha@example.com; +91 98450-12345; Asha Rao",
                "Asha Rao\t09845012345\tasha@example.com\t560 001",
                "Asha Rao <asha@example.com> 98450 12345 560001",
                "Name: Asha Rao\nMobile: 98450 12345\nEmail: asha@example.com\nPIN: 560001",
                "asha@example.com | 98450 12345 | Asha Rao | 560001",
                "Asha Rao - ९८४५० १२३४५ - asha@example.com - ५६०००१",
                "mailto:asha@example.com, Asha Rao, 0091 98450 12345, Bengaluru 560001"
            })
    void aLineGivesAllDetailsInWhicheverOrder(String line) {
        assertThat(pasted.find(line)).isEqualTo(ASHA);
    }

    @Test
    void aSignatureGivesThePersonAndNotTheFirm() {
        String signature =
                """
                Best regards,

                Asha Rao
                Sales Manager, Example Traders Pvt. Ltd.
                Office: 080-2222 3333 | Mobile: +91 98450 12345
                asha@example.com | www.example.com
                12 MG Road, Bengaluru 560001
                """;
        assertThat(pasted.find(signature)).isEqualTo(ASHA);
    }

    @Test
    void aCardGivesTheMobileAmongItsNumbers() {
        String card =
                """
                BEGIN:VCARD
                VERSION:3.0
                N:Rao;Asha;;;
                FN:Asha Rao
                TEL;TYPE=WORK,VOICE:+91 80 2222 3333
                TEL;TYPE=CELL:+91 98450 12345
                EMAIL;TYPE=INTERNET:asha@example.com
                ADR;TYPE=HOME:;;12 MG Road;Bengaluru;KA;560001;India
                END:VCARD
                """;
        assertThat(pasted.find(card)).isEqualTo(ASHA);
    }

    @Test
    void aCardWithAPictureIsRead() {
        String card =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Asha Rao\r\nPHOTO;ENCODING=b;TYPE=JPEG:"
                        + "QUJD".repeat(30_000)
                        + "\r\nTEL;TYPE=CELL:9845012345\r\nEND:VCARD\r\n";
        assertThat(pasted.find(card)).containsOnlyKeys(NAME, MOBILE);
    }

    @Test
    void anOldCardWithFoldedAndQuotedLinesIsRead() {
        String card =
                """
                BEGIN:VCARD\r
                VERSION:2.1\r
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E0=A4=86=E0=A4=B6=\r
                =E0=A4=BE;;;;\r
                TEL;CELL:9845012345\r
                END:VCARD\r
                """;
        assertThat(pasted.find(card)).containsEntry(MOBILE, "9845012345");
        assertThat(pasted.find(card).get(NAME)).contains("आशा");
    }

    @Test
    void whatTheRulesTurnAwayIsNotTakenOver() {
        assertThat(pasted.find("Asha Rao, 12345, asha@, 000000"))
                .containsOnly(Map.entry(NAME, "Asha Rao"));
        assertThat(pasted.find("a@b.com?cc=c@d.com")).doesNotContainKey(EMAIL);
        assertThat(pasted.find("x".repeat(30_000))).isEmpty();
        assertThat(pasted.find("")).isEmpty();
        assertThat(pasted.find("BEGIN:VCARD")).isEmpty();
    }

    @Test
    void aPinIsNotCutOutOfALongerNumber() {
        assertThat(pasted.find("Asha Rao, order 1234560001")).doesNotContainKey(PIN_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "9 ", "a@", "BEGIN:VCARD\n", "+91 98450 12345 ", "name: "})
    void hostileTextIsGivenUpOnBeforeAnybodyNotices(String unit) {
        pasted.find("Asha Rao, 98450 12345");
        String text = unit.repeat(4000 / unit.length());
        assertTimeout(Duration.ofMillis(500), () -> pasted.find(text));
    }

    @Test
    void aNumberAloneIsOneDetail() {
        assertThat(pasted.find("+91 98450 12345")).containsOnly(Map.entry(MOBILE, "9845012345"));
    }

    @Test
    void whatIsNotThereIsNotFoundEvenWhereItMayBeLeftOut() {
        var lenient = new PastedDetails(new CustomerRules("IN", Set.of(CustomerField.MOBILE)));

        assertThat(
                        lenient.find(
                                "BEGIN:VCARD\nVERSION:3.0\nFN:Asha Rao\nEMAIL:\n"
                                        + "ADR:;;;;;;\nTEL:+919845012345\nEND:VCARD"))
                .containsOnlyKeys(CustomerField.MOBILE, CustomerField.NAME);
    }
}

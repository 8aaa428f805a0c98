package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CsvLineTest {
    @Test
    void cellsAreQuotedWhereTheyMustBeAndLinesEndAsTheStandardHasThem() {
        assertThat(CsvLine.of(List.of("Asha Rao", "a,b", "say \"hi\"", "one\ntwo", "", "आशा")))
                .isEqualTo("Asha Rao,\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",,आशा\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1"})
    void nothingIsTakenForAFormula(String text) {
        String line = CsvLine.of(List.of(text, text + ",\""));

        assertThat(line.replace("\"", "")).startsWith("'" + text + ",'" + text);
    }

    @Test
    void formulaBehindAQuoteOfItsOwnIsNoFormula() {
        assertThat(CsvLine.of(List.of("\"=1+1"))).isEqualTo("\"\"\"=1+1\"\r\n");
    }

    @Test
    void numbersAbroadStayNumbersToCall() {
        assertThat(CsvLine.mobile("+14155550123")).isEqualTo("tel:+14155550123");
        assertThat(CsvLine.mobile("9845012345")).isEqualTo("9845012345");
        assertThat(CsvLine.mobile("+1+cmd|'/c calc'!A0")).startsWith("+");
        assertThat(CsvLine.of(List.of(CsvLine.mobile("+1+cmd|'/c calc'!A0")))).startsWith("'+");
    }
}

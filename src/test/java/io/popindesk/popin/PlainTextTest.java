package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'User captured successfully'|'User captured successfully'",
                "'<b>Slot</b> is <a href=\"https://evil.example\">gone</a>'|'Slot is gone'",
                "'Slot<br/>gone'|'Slot gone'",
                "'<script>alert(1)</script>Slot gone'|'Slot gone'",
                "'<style>b{color:red}</style>Slot gone'|'Slot gone'",
                "'<!-- no -->Slot gone'|'Slot gone'",
                "'Slot gone <a href='|'Slot gone'",
                "'before 3 < 4 > 2 after'|'before 3 < 4 > 2 after'",
                "'Tom &amp; Jerry&#39;s &quot;call&quot; &#x41;&nbsp;&hearts;'|'Tom & Jerry''s \"call\" A &hearts;'",
                "'&amp;lt;b&amp;gt;'|'&lt;b&gt;'",
                "'\u001b[31mred\u001b[0m \u001b]0;title\u0007call'|'red call'",
                "'one\r\ntwo\tthree\u2028four'|'one two three four'",
                "'a\u0000b\u0007c\u202ed\u2066e\u200ef\ufeffg'|'abcdefg'",
                "'&#8238;turned &#7;&#999999999;'|'turned &#999999999;'",
                "'क्\u200dष 👩\u200d💻'|'क्\u200dष 👩\u200d💻'",
                "'   '|''"
            })
    void becomesOnePlainLine(String text, String line) {
        assertThat(PlainText.oneLine(text)).isEqualTo(line);
    }

    @Test
    void loneSurrogatesAreRemoved() {
        assertThat(PlainText.oneLine("a\ud83db\udc00c")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<",
                "<a ",
                "&",
                "&#",
                "\u001b",
                "\u001b]",
                "<script>",
                "👩",
                " ",
                "\n"
            })
    @Timeout(5)
    void aMegabyteIsShortenedQuickly(String piece) {
        String line = PlainText.oneLine(piece.repeat(1_000_000));
        assertThat(line.length()).isLessThanOrEqualTo(300);
        assertThat(line.chars().filter(c -> c < ' ')).isEmpty();
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        assertThat(PlainText.oneLine("x" + "👩".repeat(400)))
                .isEqualTo("x" + "👩".repeat(149) + "…");
        assertThat(PlainText.oneLine("👩".repeat(400))).isEqualTo("👩".repeat(149) + "…");
    }
}

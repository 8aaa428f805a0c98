package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class AsciiTest {
    /** Alone, and beside the least and the greatest that are allowed, which carry and borrow. */
    @Test
    void oneByteThatIsNoCharacterIsFoundAtAnyPlace() {
        for (int length = 0; length <= 20; length++) {
            for (byte beside : new byte[] {1, 0x7f}) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, beside);
                assertThat(Ascii.isWhole(bytes)).isTrue();
                for (int place = 0; place < length; place++) {
                    for (int one = 0; one < 256; one++) {
                        bytes[place] = (byte) one;
                        assertThat(Ascii.isWhole(bytes)).isEqualTo(one >= 1 && one <= 127);
                    }
                    bytes[place] = beside;
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'{}',{}", "' \r\n\t<br>',<br", "'<html>',<ht", "'',''", "'  ',''"})
    void theStartComesAfterBlanks(String text, String start) {
        assertThat(Ascii.start(text.getBytes(StandardCharsets.US_ASCII), 3)).isEqualTo(start);
    }
}

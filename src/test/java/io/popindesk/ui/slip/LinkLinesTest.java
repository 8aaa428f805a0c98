package io.popindesk.ui.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkLinesTest {
    private static final String LINK =
            "https://live.popin.to/join/8131-a157-4c2e?seller=jayanagar&lang=en#now";

    @Test
    void linkThatFitsStaysWhole() {
        assertThat(lines(200).of(LINK)).containsExactly(LINK);
    }

    @Test
    void linkIsBrokenBehindWhatPartsIt() {
        assertThat(lines(30).of(LINK))
                .containsExactly(
                        "https://live.popin.to/join/",
                        "8131-a157-4c2e?seller=",
                        "jayanagar&lang=en#now");
    }

    @Test
    void partWiderThanTheLineIsBrokenWithinButNeverBehindAHyphen() {
        assertThat(lines(9).of("https://abcdefgh-ijklmnop"))
                .containsExactly("https://", "abcdefgh", "-ijklmnop");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12, 40})
    void nothingIsAddedLostOrTooWide(int room) {
        assertThat(lines(room).of(LINK))
                .allMatch(line -> line.length() <= room)
                .satisfies(lines -> assertThat(String.join("", lines)).isEqualTo(LINK));
    }

    /** Every character is as wide as any other. */
    private static LinkLines lines(int room) {
        return new LinkLines(room, String::length);
    }
}

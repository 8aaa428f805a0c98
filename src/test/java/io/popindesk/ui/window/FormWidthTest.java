package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormWidthTest {
    private static final double LEAST = 280;
    private static final double USUAL = 312;

    @ParameterizedTest
    @CsvSource({
        "1024, 312, 312", // as usual in the narrowest window
        "1024, 400, 312", // the calendar needs what it has there
        "1024, 290, 290",
        "1024, 1, 280",
        "1366, 400, 400",
        "1366, 700, 624", // twice as wide as usual is enough
        "1366, 5000, 624",
        "3840, 5000, 624",
        "0, 400, 280" // before there is a window
    })
    void wishIsFollowedWithinWhatBothSidesNeed(double all, double wished, double width) {
        assertThat(FormWidth.within(wished, LEAST, USUAL, all)).isEqualTo(width);
    }

    @Test
    void largerTextMakesTheFormAsWideAsItNeeds() {
        double least = LEAST * 1.5;
        double usual = USUAL * 1.5;
        assertThat(FormWidth.within(300, least, usual, 1366)).isEqualTo(least);
        assertThat(FormWidth.within(usual, least, usual, 1024)).isEqualTo(usual);
        assertThat(FormWidth.within(900, least, usual, 1366)).isLessThanOrEqualTo(1366 - 556);
    }
}

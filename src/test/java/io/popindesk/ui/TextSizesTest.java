package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.settings.DeskSettings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSizesTest {

    @ParameterizedTest
    @CsvSource({"100, 115, 90", "200, 200, 175", "90, 100, 90", "120, 125, 115"})
    void stepsFromAnySizeToTheNextAndStopAtTheEnds(int now, int larger, int smaller) {
        DeskSettings settings = DeskSettings.USUAL.withTextPercent(now);
        assertThat(TextSizes.larger(settings).textPercent()).isEqualTo(larger);
        assertThat(TextSizes.smaller(settings).textPercent()).isEqualTo(smaller);
        assertThat(TextSizes.usual(settings).textPercent()).isEqualTo(100);
    }
}

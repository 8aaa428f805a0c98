package io.popindesk.ui.slip;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class SlipPageTest {

    @Test
    void sheetHasAMarginThatTheEyeWants() {
        SlipPage sheet = new SlipPage(420, 595, new Rectangle2D(0, 0, 420, 595));
        assertThat(sheet.room()).isEqualTo(new Rectangle2D(40, 40, 340, 515));
    }

    @Test
    void printersOwnMarginIsKeptWhereItIsLarger() {
        SlipPage sheet = new SlipPage(420, 595, new Rectangle2D(60, 72, 300, 451));
        assertThat(sheet.room()).isEqualTo(new Rectangle2D(60, 72, 300, 451));
    }

    @Test
    void rollOfReceiptsIsUsedNearlyWhole() {
        SlipPage roll = new SlipPage(226, 567, new Rectangle2D(11, 0, 204, 567));
        assertThat(roll.room()).isEqualTo(new Rectangle2D(11, 8, 204, 551));
        assertThat(roll.widthInMillimetres()).isEqualTo(80);
        assertThat(roll.heightInMillimetres()).isEqualTo(200);
    }

    @Test
    void slipStaysReadableInTheMiddleOfAWideSheet() {
        SlipPage a3 = new SlipPage(842, 1191, new Rectangle2D(0, 0, 842, 1191));
        assertThat(a3.room().getWidth()).isEqualTo(520);
        assertThat(a3.room().getMinX()).isEqualTo((842 - 520) / 2.0);
    }
}

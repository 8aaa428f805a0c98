package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The code stands beside the words where both have room, and nothing ever stands outside. */
class ConfirmationCardTest {
    private static final double PADDING = 20;
    private static final double LEAST_WORDS = 200;

    private final Region words = new Region();
    private final Region code = new Region();

    ConfirmationCardTest() {
        words.setMinSize(LEAST_WORDS, 100);
        words.setPrefSize(400, 300);
        words.setMaxWidth(Double.MAX_VALUE);
        code.setMinSize(246, 246);
        code.setPrefSize(246, 320);
        code.setMaxSize(246, 320);
    }

    @Test
    void codeIsBesideTheWordsWhichGetTheRest() {
        ConfirmationCard card = laidOut(700, code);
        assertThat(code.getLayoutX()).isEqualTo(PADDING);
        assertThat(words.getLayoutX()).isEqualTo(PADDING + 246 + PADDING);
        assertThat(words.getLayoutX() + words.getWidth()).isEqualTo(700 - PADDING);
        assertThat(words.getLayoutY()).isEqualTo(code.getLayoutY()).isEqualTo(PADDING);
        assertThat(card.getHeight()).as("as high as the higher of both").isEqualTo(320 + 40);
    }

    @Test
    void codeIsBelowTheWordsWhereTheyWouldHaveLessThanTheyNeed() {
        double justEnough = PADDING + 246 + PADDING + LEAST_WORDS + PADDING;
        laidOut(justEnough, code);
        assertThat(words.getLayoutX()).isGreaterThan(PADDING);
        ConfirmationCard card = laidOut(justEnough - 1, code);
        assertThat(words.getLayoutX()).isEqualTo(PADDING);
        assertThat(words.getWidth()).isEqualTo(justEnough - 1 - 2 * PADDING);
        assertThat(code.getLayoutY()).isEqualTo(PADDING + 300 + PADDING);
        assertThat(code.getLayoutY() + code.getHeight()).isEqualTo(card.getHeight() - PADDING);
        assertThat(code.getLayoutX() - PADDING)
                .as("in the middle")
                .isCloseTo((words.getWidth() - 246) / 2, within(0.5));
    }

    @Test
    void wordsHaveTheWholeCardWhereThereIsNothingToScan() {
        ConfirmationCard card = laidOut(500, null);
        assertThat(words.getLayoutX()).isEqualTo(PADDING);
        assertThat(words.getWidth()).isEqualTo(500 - 2 * PADDING);
        assertThat(card.getHeight()).isEqualTo(300 + 2 * PADDING);
    }

    @Test
    void cardIsNeverNarrowerThanEitherNeeds() {
        assertThat(new ConfirmationCard(words, code).minWidth(-1)).isEqualTo(246);
        words.setMinWidth(300);
        assertThat(new ConfirmationCard(words, code).minWidth(-1)).isEqualTo(300);
    }

    private ConfirmationCard laidOut(double width, @Nullable Region below) {
        ConfirmationCard card = new ConfirmationCard(words, below);
        card.setPadding(new Insets(PADDING));
        card.resize(width, card.prefHeight(width));
        card.layout();
        return card;
    }
}

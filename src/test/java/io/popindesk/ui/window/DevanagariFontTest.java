package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the font does is seen in pixels, as the person sees it. */
@ExtendWith(ApplicationExtension.class)
class DevanagariFontTest {
    private static final int SIZE = 40;

    /** No font has this: it is no character. A box stands in its place. */
    private static final String BOX = "\u0378";

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new Group(), 100, 100));
    }

    @BeforeEach
    void provide() {
        DevanagariFont.provide();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lohit Devanagari", "Noto Sans Devanagari", "Nirmala UI", "Mangal"})
    void fontsOfTheSystemAreKnownByTheirNames(String family) {
        assertThat(DevanagariFont.hasDevanagari(family)).isTrue();
    }

    @Test
    void fontsWithoutItAreNotTakenForIt() {
        assertThat(Stream.of("System", "DejaVu Sans", "Segoe UI", "Noto Sans", "Droid Sans"))
                .noneMatch(DevanagariFont::hasDevanagari);
    }

    @ParameterizedTest
    @EnumSource(
            value = FontWeight.class,
            names = {"NORMAL", "BOLD"})
    void everyLetterIsDrawnAndNoBox(FontWeight weight) {
        List<String> letters = List.of("क", "ख", "र", "ई", "औ", "ळ", "०", "॰", "।", BOX);
        Map<String, String> lettersByPicture = new HashMap<>();
        for (String letter : letters) {
            int[] drawn = draw(letter, weight);
            assertThat(ink(drawn)).as(letter).isPositive();
            String same = lettersByPicture.put(Arrays.toString(drawn), letter);
            assertThat(same).as("looks like " + letter).isNull();
        }
    }

    @Test
    void boldIsBold() {
        assertThat(ink(draw("नाम", FontWeight.BOLD)))
                .isGreaterThan(ink(draw("नाम", FontWeight.NORMAL)) * 11 / 10);
    }

    @Test
    void lettersJoinAndVowelSignsStandWhereTheyBelong() {
        assertThat(width("क्ष")).as("one letter out of two").isLessThan(width("क") + width("ष"));
        assertThat(width("र्क")).as("r above the next letter").isEqualTo(width("क"));
        assertThat(width("के")).as("e above its letter").isEqualTo(width("क"));
        assertThat(width("कि")).as("short i beside its letter").isGreaterThan(width("क"));
    }

    @Test
    void latinBesideItStaysInTheFontOfTheText() {
        double alone = width("Asha 3:15");
        assertThat(width("Asha 3:15क") - width("क")).isEqualTo(alone);
    }

    private static double width(String text) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> text(text, FontWeight.NORMAL).getLayoutBounds().getWidth());
    }

    private static Text text(String letters, FontWeight weight) {
        Text text = new Text(letters);
        text.setFont(Font.font("System", weight, SIZE));
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    /** The picture of a text, line by line. */
    private static int[] draw(String letters, FontWeight weight) {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () ->
                                text(letters, weight)
                                        .snapshot(null, new WritableImage(3 * SIZE, 2 * SIZE)));
        PixelReader pixels = image.getPixelReader();
        int[] drawn = new int[6 * SIZE * SIZE];
        for (int at = 0; at < drawn.length; at++) {
            drawn[at] = pixels.getArgb(at % (3 * SIZE), at / (3 * SIZE)) & 0xff;
        }
        return drawn;
    }

    private static long ink(int[] drawn) {
        return Arrays.stream(drawn).mapToLong(brightness -> 255 - brightness).sum();
    }
}

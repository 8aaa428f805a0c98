package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LineBreakingLabelSkinTest {
    private static final String WORDS =
            "अभी Popin में रजिस्टर नहीं है। बुक करने पर ग्राहक पहले रजिस्टर होगा।";
    private static final int EDGE = 300;

    @SuppressWarnings("NullAway.Init")
    private Label label;

    @Start
    void open(Stage stage) {
        DevanagariFont.provide();
        label = new Label();
        label.setWrapText(true);
        label.setMinWidth(EDGE);
        label.setMaxWidth(EDGE);
        label.setStyle("-fx-font-size: 14px");
        label.setSkin(new LineBreakingLabelSkin(label));
        StackPane pane = new StackPane(label);
        pane.setAlignment(Pos.CENTER_LEFT);
        stage.setScene(new Scene(pane, 3 * EDGE, 200));
        stage.show();
    }

    @BeforeEach
    void say(FxRobot robot) {
        robot.interact(() -> label.setText(WORDS));
    }

    @Test
    void nothingIsDrawnBeyondTheEdge(FxRobot robot) {
        assertThat(inkBeyondTheEdge(robot)).isFalse();
    }

    @Test
    void everyWordIsShownOnce() {
        assertThat(shown()).contains("\n");
        assertThat(shown().replace('\n', ' ')).isEqualTo(WORDS);
    }

    @Test
    void linesFollowTheWidth(FxRobot robot) {
        robot.interact(() -> label.setMinWidth(120));
        robot.interact(() -> label.setMaxWidth(120));
        assertThat(shown().lines().count()).isGreaterThan(3);
        assertThat(shown().replace('\n', ' ')).isEqualTo(WORDS);
        robot.interact(() -> label.setMaxWidth(2 * EDGE));
        robot.interact(() -> label.setMinWidth(2 * EDGE));
        assertThat(shown()).isEqualTo(WORDS);
    }

    @Test
    void newWordsTakeThePlaceOfTheOld(FxRobot robot) {
        robot.interact(() -> label.setText("बुक करें"));
        assertThat(shown()).isEqualTo("बुक करें");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not yet registered with Popin. Booking registers the customer first.",
                "नाम"
            })
    void whatJavaFxDrawsWellIsLeftToIt(String text, FxRobot robot) {
        robot.interact(() -> label.setText(text));
        assertThat(shown()).isEqualTo(text);
    }

    @Test
    void linesThatAreThereAlreadyStay() {
        assertThat(LineBreakingLabelSkin.broken("नाम\nपता और नंबर", Font.font(14), 1000))
                .isEqualTo("नाम\nपता और नंबर");
        assertThat(LineBreakingLabelSkin.broken("नाम\nपता और नंबर", Font.font(14), 1))
                .isEqualTo("नाम\nपता\nऔर\nनंबर");
    }

    @Test
    void timeIsNotPartedWithinItself() {
        assertThat(LineBreakingLabelSkin.broken("सोम 23 नव॰, 2:30 pm का समय", Font.font(14), 1))
                .isEqualTo("सोम\n23\nनव॰,\n2:30\npm\nका\nसमय");
    }

    private String shown() {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElseThrow();
    }

    private boolean inkBeyondTheEdge(FxRobot robot) {
        WritableImage image = new WritableImage(3 * EDGE, 200);
        robot.interact(() -> label.getScene().snapshot(image));
        PixelReader pixels = image.getPixelReader();
        for (int x = EDGE; x < 3 * EDGE; x++) {
            for (int y = 0; y < 200; y++) {
                if (pixels.getColor(x, y).getBrightness() < Color.GRAY.getBrightness()) {
                    return true;
                }
            }
        }
        return false;
    }
}

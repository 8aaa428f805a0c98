package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
class CalmCaretTest {
    private final AtomicInteger rests = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private TextField field;

    private volatile boolean blinking;

    @Start
    void open(Stage stage) {
        field = new TextField();
        field.setSkin(new Watched(field));
        stage.setScene(new Scene(new VBox(field, new Button("other")), 300, 200));
        stage.show();
        field.requestFocus();
        new CalmCaret(Duration.millis(100)).follow();
    }

    @Test
    void aCaretRestsOnceNobodyTouchesTheWindowAndWakesWithTheNextKey(FxRobot robot)
            throws TimeoutException {
        until(() -> rests.get() > 0 && !blinking);
        int before = rests.get();
        robot.push(KeyCode.A);
        assertThat(field.getText()).isEqualToIgnoringCase("a");
        // It blinked again, or it could not have come to rest once more.
        until(() -> rests.get() > before && !blinking);
    }

    @Test
    void aMoveOfTheMouseWakesItToo(FxRobot robot) throws TimeoutException {
        until(() -> rests.get() > 0 && !blinking);
        int before = rests.get();
        robot.moveTo(field).moveBy(5, 5);
        until(() -> rests.get() > before && !blinking);
    }

    @Test
    void theCaretOfAFieldThatWasLeftRestsAsWell(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.A);
        robot.push(KeyCode.TAB);
        assertThat(field.isFocused()).isFalse();
        until(() -> rests.get() > 0 && !blinking);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    /** Counts how often a blinking caret came to rest. */
    private final class Watched extends TextFieldSkin {
        Watched(TextField field) {
            super(field);
        }

        @Override
        public void setCaretAnimating(boolean value) {
            if (blinking && !value) {
                rests.incrementAndGet();
            }
            blinking = value;
            super.setCaretAnimating(value);
        }
    }
}

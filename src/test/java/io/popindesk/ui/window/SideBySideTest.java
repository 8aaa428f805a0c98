package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import atlantafx.base.theme.PrimerLight;

import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
class SideBySideTest {
    private final Ticker ticker = new Ticker(new FxThread());
    private final SettingsModel settings =
            TestSettings.of(
                    DeskSettings.USUAL,
                    DeskMemory.NOTHING.withFormWidth(400),
                    new Tasks(Runnable::run, new FxThread(), error -> {}),
                    ticker);

    @SuppressWarnings("NullAway.Init")
    private Region form;

    @SuppressWarnings("NullAway.Init")
    private Region rest;

    @SuppressWarnings("NullAway.Init")
    private TextField field;

    @SuppressWarnings("NullAway.Init")
    private TextField another;

    @SuppressWarnings("NullAway.Init")
    private SideBySide sides;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage = shown;
        field = new TextField();
        another = new TextField();
        form = new VBox(field);
        form.setPrefWidth(312);
        form.setMinWidth(280);
        rest = new VBox(another);
        sides = new SideBySide(form, form, rest, settings, new Texts(Locale.ENGLISH));
        stage.setScene(new Scene(sides, 1366, 300));
        new Theme().dress(stage.getScene());
        stage.show();
        field.requestFocus();
    }

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void formIsAsWideAsItWasAndTheRestHasTheOther() {
        assertThat(form.getWidth()).isEqualTo(400);
        assertThat(rest.getLayoutX()).isEqualTo(400);
        assertThat(rest.getWidth()).isEqualTo(966);
    }

    @Test
    void narrowerWindowAndLargerTextKeepWhatBothNeedAndForgetNothing(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1024));
        assertThat(form.getWidth()).isEqualTo(312);
        robot.interact(() -> form.setMinWidth(420));
        assertThat(form.getWidth()).isEqualTo(420);
        robot.interact(
                () -> {
                    form.setMinWidth(280);
                    stage.setWidth(1366);
                });
        assertThat(form.getWidth()).isEqualTo(400);
    }

    @Test
    void draggingMovesItWithinItsLimitsAndIsRemembered(FxRobot robot) {
        drag(robot, 400, 340);
        assertThat(form.getWidth()).isEqualTo(340);
        assertThat(remembered()).isEqualTo(340);

        drag(robot, 340, 40);
        assertThat(form.getWidth()).isEqualTo(280);
        assertThat(field.isFocused()).as("dragging takes no focus").isTrue();
    }

    @Test
    void doubleClickBringsItBack(FxRobot robot) {
        robot.doubleClickOn(sides.localToScreen(400, 150));
        waitForFxEvents();
        assertThat(form.getWidth()).isEqualTo(312);
        assertThat(remembered()).isZero();
    }

    @Test
    void keysMoveItAndLeadBackAndTabPassesItBy(FxRobot robot) {
        robot.push(KeyCode.TAB);
        assertThat(another.isFocused()).isTrue();
        robot.interact(sides::focusDivider);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        waitForFxEvents();
        assertThat(form.getWidth()).isEqualTo(408);
        Node divider = robot.lookup("#divider").query();
        assertThat(divider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(408.0);

        robot.push(KeyCode.HOME);
        waitForFxEvents();
        assertThat(form.getWidth()).isEqualTo(312);
        robot.push(KeyCode.ENTER);
        assertThat(another.isFocused()).isTrue();
    }

    /** As the systems do it: to the node that was pressed, wherever the mouse is by then. */
    private static void drag(FxRobot robot, double from, double to) {
        Node divider = robot.lookup("#divider").query();
        robot.interact(
                () -> {
                    divider.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from));
                    divider.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, (from + to) / 2));
                    divider.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to));
                    divider.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, to));
                });
        waitForFxEvents();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                150,
                x,
                150,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private double remembered() {
        return settings.memoryProperty().get().formWidth();
    }
}

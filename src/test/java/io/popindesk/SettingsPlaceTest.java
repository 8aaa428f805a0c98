package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The settings in the whole window. */
@ExtendWith(ApplicationExtension.class)
class SettingsPlaceTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk = new DeskInAWindow(shown, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void settingsAreChosenByKeyboardAloneAndHoldAtOnce(FxRobot robot) {
        toSettings(robot);
        assertThat(stage.getScene().getFocusOwner())
                .isSameAs(robot.lookup("#setting-language").query());
        robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.DOWN);
        waitForFxEvents();
        assertThat(settings().brightness()).isEqualTo(Brightness.DARK);
    }

    @Test
    void groupIsAddedNamedAndChosenForNewCustomers(FxRobot robot) {
        toSettings(robot);
        robot.interact(() -> robot.lookup("#addGroup").queryButton().fire());
        robot.write("Sales").push(KeyCode.TAB).write("QA101");
        waitForFxEvents();
        assertThat(settings().groups()).containsExactly(new DeskGroup("Sales", "QA101"));

        ComboBox<String> standard = robot.lookup("#setting-defaultGroup").queryComboBox();
        robot.interact(() -> standard.setValue("QA101"));
        assertThat(settings().defaultGroup()).isEqualTo("QA101");
        assertThat(standard.getConverter().toString("QA101")).isEqualTo("Sales (QA101)");
    }

    @Test
    void removedGroupComesBackByUndo(FxRobot robot) {
        toSettings(robot);
        robot.interact(() -> robot.lookup("#addGroup").queryButton().fire());
        robot.write("Sales").push(KeyCode.TAB).write("QA101");
        robot.interact(() -> robot.lookup(".remove-group").queryButton().fire());
        assertThat(settings().groups()).isEmpty();
        assertThat(robot.lookup("#undoRemoveGroup").query().isFocused()).isTrue();

        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(settings().groups()).hasSize(1);
        assertThat(robot.lookup(".group-label").query().isFocused()).isTrue();
    }

    @Test
    void messageIsKeptAsTypedAndTabLeavesIt(FxRobot robot) {
        toSettings(robot);
        Node english = robot.lookup("#setting-messageEnglish").query();
        robot.interact(english::requestFocus);
        robot.write("Dear customer").push(KeyCode.TAB);
        waitForFxEvents();
        assertThat(settings().invitations().english()).isEqualTo("Dear customer");
        assertThat(robot.lookup("#setting-messageHindi").query().isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(english.isFocused()).isTrue();
    }

    @Test
    void settingsBeginAtTheirTop(FxRobot robot) {
        toSettings(robot);
        ScrollPane pane = (ScrollPane) robot.lookup(".settings-pane").query();
        assertThat(pane.getVvalue()).isZero();
    }

    @Test
    void whatHasTheFocusIsScrolledIntoSight(FxRobot robot) {
        toSettings(robot);
        Node pane = robot.lookup("#settingsPlace").query();
        robot.interact(() -> robot.lookup("#setting-messageHindi").query().requestFocus());
        waitForFxEvents();
        Node area = robot.lookup("#setting-messageHindi").query();
        double bottom = area.localToScene(area.getBoundsInLocal()).getMaxY();
        assertThat(bottom).isLessThan(pane.localToScene(pane.getBoundsInLocal()).getMaxY());
    }

    @Test
    void textSizeFollowsTheKeysOfABrowser(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.PLUS).push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(settings().textPercent()).isEqualTo(125);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(settings().textPercent()).isEqualTo(115);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(settings().textPercent()).isEqualTo(100);
    }

    private DeskSettings settings() {
        return desk.settings.settingsProperty().get();
    }

    private void toSettings(FxRobot robot) {
        robot.interact(stage::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        assertThat(robot.lookup("#settingsPlace").tryQuery()).isPresent();
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

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
        assertThat(robot.lookup("#searchSettings").query().isFocused()).isTrue();
        robot.write("dark").push(KeyCode.ENTER);
        assertThat(robot.lookup("#setting-brightness").query().isFocused()).isTrue();
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        waitForFxEvents();
        assertThat(settings().brightness()).isEqualTo(Brightness.DARK);
    }

    @Test
    void groupIsAddedNamedAndChosenForNewCustomers(FxRobot robot) {
        toSettings(robot);
        robot.interact(() -> robot.lookup("#add-group").queryButton().fire());
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
        robot.interact(() -> robot.lookup("#add-group").queryButton().fire());
        robot.write("Sales").push(KeyCode.TAB).write("QA101");
        robot.interact(() -> robot.lookup(".remove-group").queryButton().fire());
        assertThat(settings().groups()).isEmpty();
        assertThat(robot.lookup("#undo-remove-group").query().isFocused()).isTrue();

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
        Node usual = stage.getScene().getFocusOwner();
        assertThat(usual.getStyleClass()).as("back to the usual one").contains("usual-value");
        robot.push(KeyCode.TAB);
        assertThat(robot.lookup("#setting-messageHindi").query().isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
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

    @Test
    void searchHidesWhatIsNotFoundInEitherLanguageAndEscapeBringsItBack(FxRobot robot) {
        toSettings(robot);
        robot.write("घनापन");
        waitForFxEvents();
        assertThat(isSeen(robot, "#setting-density")).isTrue();
        assertThat(isSeen(robot, "#setting-language")).isFalse();
        assertThat(isSeen(robot, "#setting-reminder")).isFalse();
        assertThat(list(robot).getItems()).hasSize(1);

        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(isSeen(robot, "#setting-reminder")).isTrue();
        assertThat(list(robot).getItems()).hasSizeGreaterThan(3);
    }

    @Test
    void foundWordsAreMarked(FxRobot robot) {
        toSettings(robot);
        robot.write("DENSITY");
        waitForFxEvents();
        Path mark =
                robot.lookup("#section-looks .search-mark").<Path>queryAll().stream()
                        .filter(one -> !one.getElements().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Label name = (Label) mark.getParent().lookup(".field-label");
        assertThat(name.getText()).isEqualTo("Density");
        assertThat(mark.getBoundsInParent().getWidth()).isBetween(20.0, name.getWidth());
    }

    @Test
    void whereNothingIsFoundThereIsAWayBack(FxRobot robot) {
        toSettings(robot);
        robot.write("zzz");
        waitForFxEvents();
        assertThat(isSeen(robot, "#nothingFound")).isTrue();
        robot.interact(() -> robot.lookup("#showAllSettings").queryButton().fire());
        waitForFxEvents();
        assertThat(isSeen(robot, "#nothingFound")).isFalse();
        assertThat(isSeen(robot, "#setting-density")).isTrue();
        assertThat(robot.lookup("#searchSettings").query().isFocused()).isTrue();
    }

    @Test
    void controlFGoesToTheSearchFromAnySetting(FxRobot robot) {
        toSettings(robot);
        robot.interact(() -> robot.lookup("#setting-reminder").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitForFxEvents();
        assertThat(robot.lookup("#searchSettings").query().isFocused()).isTrue();
    }

    @Test
    void listLeadsToASectionAndMarksTheOneInSight(FxRobot robot) {
        toSettings(robot);
        ListView<?> list = list(robot);
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        robot.push(KeyCode.TAB);
        assertThat(list.isFocused()).isTrue();
        int last = list.getItems().size() - 1;
        for (int row = 0; row < last; row++) {
            robot.push(KeyCode.DOWN);
        }
        waitForFxEvents();
        ScrollPane pane = (ScrollPane) robot.lookup(".settings-pane").query();
        assertThat(pane.getVvalue()).isPositive();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(last);

        robot.interact(() -> pane.setVvalue(0));
        waitForFxEvents();
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void oneSettingGoesBackToItsUsualValueAndComesAgainByUndo(FxRobot robot) {
        toSettings(robot);
        robot.interact(() -> desk.settings.change(now -> now.withReminderMinutes(30)));
        Button usual = (Button) robot.lookup("#section-reminders .usual-value").query();
        assertThat(usual.isVisible()).isTrue();
        robot.interact(usual::fire);
        assertThat(settings().reminderMinutes()).isEqualTo(5);
        assertThat(usual.isVisible()).isFalse();
        assertThat(robot.lookup("#undoSettings").query().isFocused()).isTrue();

        robot.interact(() -> desk.settings.change(now -> now.withTextPercent(125)));
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(settings().reminderMinutes()).isEqualTo(30);
        assertThat(settings().textPercent()).as("chosen meanwhile").isEqualTo(125);
        assertThat(isSeen(robot, "#settingsUndoBar")).isFalse();
    }

    @Test
    void sectionGoesBackToItsUsualValuesAndComesAgainByUndo(FxRobot robot) {
        toSettings(robot);
        List<DeskGroup> groups = List.of(new DeskGroup("Sales", "QA101"));
        robot.interact(() -> desk.settings.change(now -> now.withGroups(groups, "QA101")));
        robot.interact(
                () -> ((Hyperlink) robot.lookup("#section-groups .hyperlink").query()).fire());
        assertThat(settings().groups()).isEmpty();
        assertThat(settings().defaultGroup()).isEmpty();
        robot.interact(() -> ((Hyperlink) robot.lookup("#undoSettings").query()).fire());
        assertThat(settings().groups()).isEqualTo(groups);
        assertThat(settings().defaultGroup()).isEqualTo("QA101");
    }

    @Test
    void noticeAboutTheSettingsLeadsThere(FxRobot robot) {
        robot.interact(() -> desk.window.tellOfSettings("Some settings could not be used."));
        assertThat(robot.lookup("#settingsPlace").tryQuery()).isEmpty();
        robot.interact(() -> ((Hyperlink) robot.lookup("#noticeToSettings").query()).fire());
        waitForFxEvents();
        assertThat(robot.lookup("#searchSettings").query().isFocused()).isTrue();
    }

    @Test
    void noticeAboutTheSettingsShowsThemAllWhateverIsLookedFor(FxRobot robot) {
        toSettings(robot);
        robot.write("reminder");
        waitForFxEvents();
        assertThat(isSeen(robot, "#section-groups")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.interact(() -> desk.window.tellOfSettings("Some settings could not be used."));
        robot.interact(() -> ((Hyperlink) robot.lookup("#noticeToSettings").query()).fire());
        waitForFxEvents();
        assertThat(robot.lookup("#searchSettings").query().isFocused()).isTrue();
        assertThat(isSeen(robot, "#section-groups")).isTrue();
    }

    private static boolean isSeen(FxRobot robot, String id) {
        Node one = robot.lookup(id).query();
        while (one != null && one.isVisible()) {
            one = one.getParent();
        }
        return one == null;
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#settingsSections").queryListView();
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

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.ui.bookings.Step;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Somebody is looked for, erased and forgotten by every part of the window. */
@ExtendWith(ApplicationExtension.class)
class PrivacyInTheWindowTest {
    private static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void personIsFoundErasedAndForgottenByFormAndBookings(FxRobot robot) throws Exception {
        Attempt kept = closed(1, Instant.now());
        robot.interact(desk::fillIn);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> rowOf(kept).filter(one -> !one.isErased()).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        robot.interact(() -> robot.lookup("#findPerson").queryTextInputControl().setText("asha"));
        robot.interact(() -> robot.lookup("#findPersonNow").queryButton().fire());
        until(() -> robot.lookup(".erase-person").tryQuery().isPresent());

        robot.interact(() -> robot.lookup(".erase-person").queryButton().fire());
        waitForFxEvents();
        Button safe = robot.lookup("#answerNo").queryButton();
        assertThat(safe.isDefaultButton()).as("Enter erases nobody").isTrue();
        robot.interact(() -> robot.lookup("#answerYes").queryButton().fire());
        until(() -> label(robot, "#personSaid").equals("Erased, in the backups too."));

        assertThat(desk.journal.attempts()).allMatch(Attempt::isErased);
        assertThat(desk.models.form().isBlank()).as("the form was theirs").isTrue();
        assertThat(desk.models.form().undoableProperty().get()).isNull();
        assertThat(desk.models.form().typed()).doesNotContainEntry(CustomerField.NAME, "Asha Rao");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> rowOf(kept).filter(Attempt::isErased).isPresent());
        until(() -> robot.lookup("Details erased").tryQuery().isPresent());
    }

    @Test
    void shorterTimeAsksAndSaysHowManyAndNoKeepsEverything(FxRobot robot) throws Exception {
        Attempt old = closed(1, Instant.now().minus(Duration.ofDays(20)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        ComboBox<Integer> days = robot.lookup("#setting-retention").queryComboBox();

        robot.interact(() -> days.setValue(7));
        until(() -> robot.lookup("#answerNo").tryQuery().isPresent());
        assertThat(robot.lookup(".content.label").queryLabeled().getText())
                .isEqualTo(
                        "Customers who lose their details at once, here and in the backups: 1."
                                + " This cannot be undone.");
        robot.push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(days.getValue()).isEqualTo(90);
        assertThat(desk.journal.attempts()).containsExactly(old);

        robot.interact(() -> days.setValue(7));
        until(() -> robot.lookup("#answerYes").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#answerYes").queryButton().fire());
        until(() -> desk.journal.attempts().stream().allMatch(Attempt::isErased));
        assertThat(days.getValue()).isEqualTo(7);
    }

    @Test
    void rowLeadsToWhatIsKeptOfItsCustomer(FxRobot robot) throws Exception {
        Attempt kept = closed(1, Instant.now());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> rowOf(kept).isPresent());
        robot.interact(() -> desk.models.steps().take(Step.PERSON, kept));

        until(() -> robot.lookup(".person-card").tryQuery().isPresent());
        assertThat(robot.lookup("#findPerson").queryTextInputControl().isFocused()).isTrue();
        assertThat(robot.lookup(".person-name").queryLabeled().getText()).isEqualTo("Asha Rao");
    }

    @Test
    void rowLeadsToWhatIsKeptOfItsCustomerWhateverIsLookedForInSettings(FxRobot robot)
            throws Exception {
        Attempt kept = closed(1, Instant.now());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        robot.write("reminder");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> rowOf(kept).isPresent());
        robot.interact(() -> desk.models.steps().take(Step.PERSON, kept));

        until(() -> robot.lookup(".person-card").tryQuery().isPresent());
        Node whom = robot.lookup("#findPerson").query();
        assertThat(whom.isFocused()).isTrue();
        Bounds seen = onScreen(robot.lookup(".settings-pane").query());
        assertThat(seen.contains(onScreen(whom))).as("in sight").isTrue();
    }

    private static Bounds onScreen(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> node.localToScreen(node.getLayoutBounds()));
    }

    @Test
    void newsOfAnErasedPersonGoes(FxRobot robot) throws Exception {
        waiting(1);
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        robot.push(KeyCode.F5);
        until(() -> news(robot).contains("Asha Rao is registered"));
        robot.interact(() -> desk.models.steps().say("Asha Rao could not be reached."));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
        robot.interact(() -> robot.lookup("#findPerson").queryTextInputControl().setText("asha"));
        robot.interact(() -> robot.lookup("#findPersonNow").queryButton().fire());
        until(() -> robot.lookup(".erase-person").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".erase-person").queryButton().fire());
        robot.interact(() -> robot.lookup("#answerYes").queryButton().fire());
        until(() -> label(robot, "#personSaid").equals("Erased, in the backups too."));

        assertThat(desk.models.steps().noticeProperty().get()).isNull();
        assertThat(news(robot)).doesNotContain("Asha");
    }

    /** What the window tells across itself. */
    private static String news(FxRobot robot) {
        return robot.lookup(".notice-strip .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining());
    }

    /** A customer of whom nothing was sent yet. */
    private void waiting(long id) throws Exception {
        Attempt first =
                Attempt.registering(
                        new AttemptId(id),
                        Purpose.APPOINTMENT,
                        ASHA,
                        Optional.empty(),
                        Instant.now());
        desk.journal.add(first);
        desk.journal.replace(
                first.notRegistered(
                        new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE), Instant.now()));
    }

    /** A customer whom somebody let be. */
    private Attempt closed(long id, Instant at) throws Exception {
        Attempt first =
                Attempt.registering(
                        new AttemptId(id), Purpose.CALL_NOW, ASHA, Optional.empty(), at);
        desk.journal.add(first);
        Attempt refused =
                first.notRegistered(
                        new Cause.Rejected(PopinFailure.Rejected.Reason.DETAILS, 422, "no"), at);
        desk.journal.replace(refused);
        Attempt closed = refused.close(at);
        desk.journal.replace(closed);
        assertThat(closed.state()).isEqualTo(AttemptState.CLOSED);
        return closed;
    }

    private Optional<Attempt> rowOf(Attempt attempt) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        desk.models.bookings().rows().stream()
                                .filter(row -> row.id().equals(attempt.id()))
                                .flatMap(row -> row.attempt().stream())
                                .findFirst());
    }

    private static String label(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().map(Label.class::cast).map(Label::getText).orElse("");
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        waitForFxEvents();
    }
}

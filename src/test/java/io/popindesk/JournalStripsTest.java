package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.journal.JournalCare.Backup;
import io.popindesk.ui.journal.JournalCare.Fault;
import io.popindesk.ui.journal.JournalCare.PutAside;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the person sees of a journal that does not do as it should. */
@ExtendWith(ApplicationExtension.class)
class JournalStripsTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void waitForTheSlots() throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void everythingIsSavedAndNoStripSaysOtherwise(FxRobot robot) throws TimeoutException {
        bookNextFree(robot);
        untilShown(robot, "#nextCustomer");
        assertThat(text(robot, "#journalStatus")).isEqualTo("Journal saved");
        for (String id :
                new String[] {
                    "#unsavedStrip", "#noJournal", "#putAside", "#noBackup", "#confirmationUnsaved"
                }) {
            assertThat(isShown(robot, id)).as(id).isFalse();
        }
    }

    @Test
    void bookedCallThatCouldNotBeNotedDownIsMarkedUntilThePersonSavesIt(FxRobot robot)
            throws TimeoutException {
        desk.journal.refuse(attempt -> attempt.state() == AttemptState.BOOKED);
        bookNextFree(robot);
        untilShown(robot, "#confirmationUnsaved");
        assertThat(text(robot, "#unsavedStripWords"))
                .contains("Asha Rao is booked for", "disk is full", "goes on trying");
        assertThat(text(robot, "#journalStatus")).isEqualTo("1 outcome not saved yet");

        robot.clickOn("#saveAgain");
        until(() -> !desk.models.journal().savingProperty().get());
        assertThat(isShown(robot, "#confirmationUnsaved")).isTrue();

        desk.journal.refuse(attempt -> false);
        robot.clickOn("#saveAgain");
        until(() -> !isShown(robot, "#unsavedStrip"));
        assertThat(isShown(robot, "#confirmationUnsaved")).isFalse();
        assertThat(text(robot, "#journalStatus")).isEqualTo("Journal saved");
        assertThat(desk.journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.BOOKED);
        assertThat(desk.service.schedules()).hasSize(1);
    }

    @Test
    void unsavedRefusalIsMarkedAndSavedByItselfWhenThatIsPossible(FxRobot robot)
            throws TimeoutException {
        desk.journal.refuse(attempt -> attempt.state() == AttemptState.SCHEDULE_REFUSED);
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:Slot not available");
        bookNextFree(robot);
        untilShown(robot, "#troubleUnsaved");
        assertThat(isShown(robot, "#unsavedStrip")).isTrue();

        desk.journal.refuse(attempt -> false);
        until(() -> !isShown(robot, "#troubleUnsaved"));
        until(() -> !isShown(robot, "#unsavedStrip"));
        assertThat(desk.journal.attempts())
                .extracting(Attempt::state)
                .containsExactly(AttemptState.SCHEDULE_REFUSED);
    }

    @Test
    void bookingIsNotSentWhenItCannotBeNotedDownAndTheFormStays(FxRobot robot)
            throws TimeoutException {
        desk.journal.refuse(attempt -> true);
        bookNextFree(robot);
        untilShown(robot, "#trouble");
        assertThat(text(robot, "#troubleText")).contains("disk is full", "Nothing was sent");
        assertThat(desk.service.captures()).isEmpty();
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("Asha Rao");
        assertThat(isShown(robot, "#unsavedStrip")).as("nothing happened").isFalse();
    }

    @Test
    void journalThatCannotBeOpenedSaysWhereAndWhyUntilRetried(FxRobot robot)
            throws TimeoutException {
        desk.care.fail(JournalFailure.Reason.READ_ONLY);
        robot.interact(() -> desk.models.journal().open());
        untilShown(robot, "#noJournal");
        assertThat(text(robot, "#noJournalWords"))
                .contains("may not write", "Nothing can be booked")
                .contains(desk.care.folder().toString());
        assertThat(text(robot, "#journalStatus")).isEqualTo("No journal");

        desk.care.fail(null);
        robot.clickOn("#retryJournal");
        until(() -> !isShown(robot, "#noJournal"));
        assertThat(text(robot, "#journalStatus")).isEqualTo("Journal saved");
    }

    @Test
    void journalPutAsideIsShownAndItsBackupBroughtBack(FxRobot robot) throws TimeoutException {
        Path folder = Path.of("/home/desk/popin-desk/live/set-aside/2026-11-22");
        Backup backup = new Backup(Path.of("/journal-2026-11-21.db"), LocalDate.of(2026, 11, 21));
        desk.care.find(new PutAside(Fault.DAMAGED, Optional.of(folder), Optional.of(backup)));
        untilShown(robot, "#putAside");
        assertThat(text(robot, "#putAsideWords")).contains("damaged", "book meanwhile");
        assertThat(robot.lookup("#putAsideFolder").queryAs(TextField.class).getText())
                .isEqualTo(folder.toString());
        robot.clickOn("#showFolder");
        assertThat(desk.opened).containsExactly(folder.toUri());

        assertThat(text(robot, "#bringBack")).isEqualTo("Bring back the backup of Sat 21 Nov");
        robot.clickOn("#bringBack");
        until(() -> text(robot, "#putAsideWords").contains("12 bookings were brought back"));
        assertThat(isShown(robot, "#bringBack")).isFalse();
        robot.clickOn("#dismissPutAside");
        until(() -> !isShown(robot, "#putAside"));
    }

    @Test
    void journalThatIsGoneAltogetherHasNoFolderToShow(FxRobot robot) throws TimeoutException {
        desk.care.find(new PutAside(Fault.MISSING, Optional.empty(), Optional.empty()));
        untilShown(robot, "#putAside");
        assertThat(text(robot, "#putAsideWords")).contains("gone", "no backup");
        for (String id : new String[] {"#putAsideFolder", "#showFolder", "#bringBack"}) {
            assertThat(isShown(robot, id)).as(id).isFalse();
        }
    }

    private void bookNextFree(FxRobot robot) {
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static String text(FxRobot robot, String id) {
        return onFx(() -> robot.lookup(id).queryAs(Labeled.class).getText());
    }

    private static boolean isShown(FxRobot robot, String id) {
        for (Node one = robot.lookup(id).tryQuery().orElse(null);
                one != null;
                one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static void untilShown(FxRobot robot, String id) throws TimeoutException {
        until(() -> isShown(robot, id));
        waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}

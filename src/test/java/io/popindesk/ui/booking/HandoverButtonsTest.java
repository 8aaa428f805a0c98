package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.settings.Invitations;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.window.DevanagariFont;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the buttons below the link do, with a save dialog that answers by itself. */
@ExtendWith(ApplicationExtension.class)
class HandoverButtonsTest {
    private static final URI LINK = URI.create("https://live.popin.to/8131-a157");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Slot SLOT =
            new Slot(
                    "Thu, 26 Nov 2026", "03:15 PM", LocalDateTime.parse("2026-11-26T15:15"), INDIA);

    @TempDir private Path directory;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Ticker ticker = new Ticker(new FxThread());
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final List<String> suggested = new CopyOnWriteArrayList<>();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final HandoverChoices choices = new HandoverChoices(InvitationLanguage.ENGLISH);
    private volatile boolean replacing = true;
    private volatile Optional<Path> chosen = Optional.empty();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Label news;

    @SuppressWarnings("NullAway.Init")
    private volatile SettingsModel settings;

    @Start
    void open(Stage shown) {
        // Before any text in Devanagari is laid out, the name of a language among them.
        DevanagariFont.provide();
        stage = shown;
        news = new Label();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> stage.hide());
        ticker.close();
        background.shutdownNow();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void calendarFileIsSavedUnderANameThatTellsNothingOfTheCustomer(FxRobot robot)
            throws Exception {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        Path file = directory.resolve("call.ics");
        chosen = Optional.of(file);
        robot.clickOn("#calendarFile");

        until(() -> news.getText().equals("Calendar file saved as call.ics."));
        assertThat(suggested).containsExactly("Popin call 26 Nov 3.15 PM.ics");
        assertThat(Files.readString(file))
                .contains("DTSTART:20261126T094500Z", "DTEND:20261126T101500Z")
                .contains("Thursday 26 November 2026")
                .doesNotContain("Asha", "98450");
    }

    @Test
    void placeThatCannotBeWrittenIsToldInWords(FxRobot robot) throws Exception {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        chosen = Optional.of(directory.resolve("missing").resolve("call.ics"));
        robot.clickOn("#calendarFile");

        until(() -> news.getText().startsWith("The calendar file could not be saved there."));
    }

    @Test
    void fileThatThePersonWasNotAskedAboutIsLeftAlone(FxRobot robot) throws Exception {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        Path file = Files.writeString(directory.resolve("call.ics"), "another call");
        chosen = Optional.of(file);
        replacing = false;
        robot.clickOn("#calendarFile");

        until(
                () ->
                        news.getText()
                                .equals(
                                        "There is a file named call.ics already. Choose another name."));
        assertThat(file).hasContent("another call");
    }

    @Test
    void nothingHappensWhenThePersonDoesNotWantToSave(FxRobot robot) {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        robot.clickOn("#calendarFile");

        assertThat(suggested).hasSize(1);
        assertThat(news.getText()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void callAtOnceHasNoCalendarFile(FxRobot robot) {
        show(robot, customer("9845012345"), Optional.empty());
        assertThat(robot.lookup("#calendarFile").tryQuery()).isEmpty();
        assertThat(robot.lookup("#whatsAppDraft").tryQuery()).isPresent();
    }

    @Test
    void numberThatIsNoneHasNoDrafts(FxRobot robot) {
        show(robot, customer("12"), Optional.of(SLOT));
        assertThat(robot.lookup("#whatsAppDraft").tryQuery()).isEmpty();
        assertThat(robot.lookup("#smsDraft").tryQuery()).isEmpty();
        assertThat(robot.lookup("#emailDraft").tryQuery()).isPresent();
    }

    @Test
    void draftsHaveTheDesksOwnWordsAsTheyAreThen(FxRobot robot) {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        robot.interact(
                () ->
                        settings.change(
                                now -> now.withInvitations(new Invitations("Dear {name}!", ""))));
        robot.clickOn("#smsDraft");

        assertThat(opened)
                .extracting(URI::getSchemeSpecificPart)
                .containsExactly("+919845012345?body=Dear Asha Rao!\n" + LINK);
    }

    @Test
    void calendarFileIsInTheCustomersLanguage(FxRobot robot) throws Exception {
        show(robot, customer("9845012345"), Optional.of(SLOT));
        robot.interact(() -> choices.languageProperty().set(InvitationLanguage.HINDI));
        Path file = directory.resolve("call.ics");
        chosen = Optional.of(file);
        robot.clickOn("#calendarFile");

        until(() -> news.getText().equals("Calendar file saved as call.ics."));
        assertThat(Files.readString(file)).contains("SUMMARY:वीडियो कॉल");
        assertThat(suggested).containsExactly("Popin call 26 Nov 3.15 PM.ics");
    }

    @Test
    void slipCanBePrintedForACallAtOnce(FxRobot robot) throws Exception {
        show(robot, customer("9845012345"), Optional.empty());
        robot.clickOn("#printSlip");
        until(() -> robot.lookup("#slipPreview").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
    }

    private void show(FxRobot robot, Customer customer, Optional<Slot> slot) {
        Confirmation confirmation =
                new Confirmation(
                        new AttemptId(1234),
                        customer,
                        new Registration(
                                new CustomerId("7"), JoinLink.of(LINK.toString(), false), ""),
                        slot,
                        "",
                        Confirmation.By.POPIN);
        robot.interact(
                () -> {
                    stage.setScene(
                            new Scene(
                                    new VBox(
                                            new HandoverButtons(
                                                    confirmation,
                                                    LINK,
                                                    handover(),
                                                    choices,
                                                    news::setText),
                                            news),
                                    600,
                                    200));
                    stage.show();
                });
    }

    private Handover handover() {
        Tasks tasks = new Tasks(background, new FxThread(), unexpected::add);
        SettingsModel model = TestSettings.usual(tasks, ticker);
        settings = model;
        return new Handover(
                new UiContext(
                        new Texts(Locale.ENGLISH),
                        tasks,
                        ticker,
                        () -> Instant.parse("2026-11-22T06:12:03Z"),
                        INDIA,
                        model),
                () -> new CustomerRules("IN"),
                opened::add,
                (owner, title, name, kind) -> {
                    suggested.add(name);
                    return chosen.map(file -> new SavePlace.Target(file, replacing));
                },
                () -> List.of(),
                () -> Duration.ofMinutes(30));
    }

    private static Customer customer(String mobile) {
        return new Customer(mobile, "Asha Rao", "asha@example.com", "560001", "QA101");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }

    @Test
    void customerWithoutAnEmailAddressHasNoEmailDraftAndItIsSaidWhy(FxRobot robot) {
        show(robot, new Customer("9845012345", "Asha Rao", "", "", ""), Optional.of(SLOT));

        assertThat(robot.lookup("#emailDraft").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#noEmail").queryAs(Label.class).getText())
                .isEqualTo("No email address was given, so there is no email draft.");
        assertThat(robot.lookup("#smsDraft").queryButton().isDisabled()).isFalse();
    }
}

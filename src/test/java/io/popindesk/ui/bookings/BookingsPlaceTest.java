package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;
import static io.popindesk.ui.bookings.Reachable.registration;
import static io.popindesk.ui.bookings.Reachable.slot;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Settling;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.SavePlace;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.window.Theme;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The place in a real window, over a journal in memory and real background threads. */
@ExtendWith(ApplicationExtension.class)
class BookingsPlaceTest {
    private static final Cause SILENCE =
            new Cause.Unknown(PopinFailure.Unknown.Reason.TIMEOUT, OptionalInt.empty());
    private static final Cause NO_NETWORK =
            new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);

    private final InstantSource clock = () -> NOW;
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final WatchedJournal journal = new WatchedJournal();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final List<Attempt> goneOn = new CopyOnWriteArrayList<>();
    private final Ticker ticker = new Ticker(new FxThread());
    private final Tasks tasks = new Tasks(background, new FxThread(), unexpected::add);
    private final JournalFeed feed = new JournalFeed(new FxThread());
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
    private final SlotReader reader = new SlotReader(new NoSlots(), (cancellation, wait) -> false);
    private final Settling settling = new Settling(journal, bookkeeper, reader, clock);
    private final List<URI> folders = new CopyOnWriteArrayList<>();
    private Optional<SavePlace.Target> saveTo = Optional.empty();
    private final BookingsModel model =
            new BookingsModel(journal, feed, tasks, texts, clock, INDIA);

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private BookingsPlace place;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        CalendarModel calendar = new CalendarModel(clock, INDIA);
        StepTaker steps =
                new StepTaker(
                        new BookingDesk(
                                new NoSlots(), bookkeeper, background, clock, new Random(1)),
                        settling,
                        journal,
                        model,
                        calendar,
                        new SlotRefresh(reader, calendar, tasks, texts, clock),
                        tasks,
                        texts);
        UiContext context =
                new UiContext(
                        texts, tasks, ticker, clock, INDIA, TestSettings.usual(tasks, ticker));
        place =
                new BookingsPlace(
                        model,
                        steps,
                        new ExportModel(journal, context),
                        context,
                        mobile -> mobile,
                        goneOn::add,
                        attempt -> {},
                        (owner, title, name, kind) -> saveTo,
                        folders::add);
        scene = new Scene(place, 990, 700);
        new Theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(robot.listWindows()).forEach(window -> window.hide()));
        ticker.close();
        background.shutdownNow();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void rowSaysEverythingAndItsButtonsSayWhom(FxRobot robot) throws Exception {
        inDoubt("Ravi Menon");
        show(robot);
        String row = cell(robot, 0).getAccessibleText();
        assertThat(row)
                .startsWith("Needs attention, Ravi Menon, 98450")
                .contains("tomorrow 5:30 PM. Popin did not answer in time.");
        assertThat(texts(cell(robot, 0)))
                .contains("Needs attention", "Ravi Menon", "tomorrow 5:30 PM", "Check again");
        assertThat(button(robot, "Mark booked").getAccessibleText())
                .isEqualTo("Mark booked: Ravi Menon");
    }

    @Test
    void searchFindsAsOneTypesAndEscapeClearsIt(FxRobot robot) throws Exception {
        for (String name : List.of("Asha Rao", "Ravi Menon", "Rama Iyer")) {
            waiting(name);
        }
        show(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("Ra");
        until(() -> names(robot).equals(Set.of("Asha Rao", "Ravi Menon", "Rama Iyer")));
        robot.write("m");
        until(() -> names(robot).equals(Set.of("Rama Iyer")));
        robot.write("zz");
        until(() -> text(robot, "#bookingsMessageTitle").equals("Nothing found for “Ramzz”"));
        robot.push(KeyCode.ESCAPE);
        until(() -> model.rows().size() == 3);
        assertThat(robot.lookup("#searchBookings").query().isFocused()).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void filterShowsItsPartAndHowManyThereAre(FxRobot robot) throws Exception {
        waiting("Asha Rao");
        inDoubt("Ravi Menon");
        show(robot);
        ToggleButton attention = robot.lookup("#filter-ATTENTION").queryAs(ToggleButton.class);
        until(() -> attention.getText().equals("Needs attention 1"));
        robot.clickOn(attention);
        until(() -> names(robot).equals(Set.of("Ravi Menon")));
        robot.clickOn(attention);
        assertThat(attention.isSelected()).as("pressed twice").isTrue();
        robot.clickOn("#filter-PAST");
        until(() -> text(robot, "#bookingsMessageTitle").startsWith("No calls have taken place"));
        robot.clickOn("#bookingsMessageStep");
        until(() -> names(robot).size() == 2);
        assertThat(text(robot, "#daySummary")).isEqualTo("Booked today 0 · Waiting 1 · Unknown 1");
    }

    @Test
    void markIsTakenAndTurnedRoundByMouse(FxRobot robot) throws Exception {
        Attempt unknown = inDoubt("Ravi Menon");
        show(robot);
        robot.clickOn(button(robot, "Mark booked"));
        until(() -> stateOf(unknown) == AttemptState.MARKED_BOOKED);
        until(() -> texts(cell(robot, 0)).contains("Marked as booked"));
        assertThat(text(robot, "#bookingsNoticeWords"))
                .isEqualTo("Ravi Menon is marked as booked.");
        robot.clickOn("#bookingsNoticeStep");
        until(() -> stateOf(unknown) == AttemptState.MARKED_NOT_BOOKED);
        robot.clickOn("#dismissBookingsNotice");
        assertThat(robot.lookup("#bookingsNotice").query().isVisible()).isFalse();
    }

    @Test
    void everythingIsDoneByKeyboardAlone(FxRobot robot) throws Exception {
        Attempt unknown = inDoubt("Ravi Menon");
        Attempt waiting = waiting("Asha Rao");
        show(robot);
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(focusedText()).isEqualTo("Mark booked");
        robot.push(KeyCode.SPACE);
        until(() -> stateOf(unknown) == AttemptState.MARKED_BOOKED);

        until(() -> names(robot).size() == 2 && model.indexOf(unknown.id()) == 1);
        until(() -> list(robot).isFocused());
        assertThat(list(robot).getSelectionModel().getSelectedIndex())
                .as("the chosen attempt stays chosen where it has gone to")
                .isEqualTo(1);
        robot.push(KeyCode.UP);
        assertThat(model.selectedProperty().get()).isEqualTo(waiting.id());
        robot.push(KeyCode.ENTER);
        until(() -> stateOf(waiting) == AttemptState.REGISTERED);
    }

    @Test
    void otherStepsAreBehindOneButtonAndInTheMenuOfTheRow(FxRobot robot) throws Exception {
        Attempt waiting = waiting("Asha Rao");
        show(robot);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        until(
                () ->
                        menu(robot)
                                .equals(
                                        List.of(
                                                "Close",
                                                "What happened so far…",
                                                "What is kept of them…")));
        robot.push(KeyCode.ESCAPE);
        robot.rightClickOn(cell(robot, 0));
        until(
                () ->
                        menu(robot)
                                .equals(
                                        List.of(
                                                "Send now",
                                                "Correct the details",
                                                "Close",
                                                "What happened so far…",
                                                "What is kept of them…")));
        robot.clickOn("Close");
        until(() -> stateOf(waiting) == AttemptState.CLOSED);
        robot.clickOn(button(robot, "Reopen"));
        until(() -> stateOf(waiting) == AttemptState.WAITING);
    }

    @Test
    void tabStopsAtTheButtonsOfOneRowOnly(FxRobot robot) throws Exception {
        for (int i = 0; i < 10; i++) {
            waiting("Customer " + i);
        }
        show(robot);
        int stops = 0;
        do {
            robot.push(KeyCode.TAB);
            stops++;
        } while (isInList(scene.getFocusOwner()) && stops < 20);
        assertThat(stops).as("two steps, more, and out").isEqualTo(4);
    }

    @Test
    void arrowFromAButtonLeadsToTheNextRow(FxRobot robot) throws Exception {
        waiting("Asha Rao");
        waiting("Ravi Menon");
        show(robot);
        robot.push(KeyCode.TAB);
        assertThat(focusedText()).isEqualTo("Send now");
        robot.push(KeyCode.DOWN);
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void whatMayDoubleIsAskedForAndEnterMeansNo(FxRobot robot) throws Exception {
        Attempt unknown = put(registering("Ravi Menon"), one -> one.notRegistered(SILENCE, NOW));
        show(robot);
        robot.clickOn(button(robot, "Register again"));
        until(() -> robot.lookup("#answerNo").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#answerNo").tryQuery().isEmpty());
        assertThat(stateOf(unknown)).isEqualTo(AttemptState.REGISTER_UNKNOWN);

        robot.clickOn(button(robot, "Register again"));
        until(() -> robot.lookup("#answerYes").tryQuery().isPresent());
        robot.clickOn("#answerYes");
        until(() -> stateOf(unknown) == AttemptState.REGISTERED);
    }

    @Test
    void linkIsCopied(FxRobot robot) throws Exception {
        booked("Asha Rao");
        show(robot);
        robot.clickOn(button(robot, "Copy link"));
        until(() -> text(robot, "#bookingsNoticeWords").equals("Asha Rao: the link is copied."));
        assertThat(
                        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString())
                                .get())
                .isEqualTo("https://live.popin.to/8131");
    }

    @Test
    void spaceShowsWhatHappenedSoFar(FxRobot robot) throws Exception {
        booked("Asha Rao");
        show(robot);
        robot.push(KeyCode.SPACE);
        until(() -> robot.lookup(".history-headline").queryAll().size() == 4);
        assertThat(
                        robot.lookup(".history-step").queryAll().stream()
                                .map(step -> String.join("|", texts((Parent) step)))
                                .collect(Collectors.joining("\n")))
                .contains(
                        "Registering with Popin",
                        "Sent: 984501 · Asha Rao · a@example.com · 560001 · QA101",
                        "Sent: Mon, 23 Nov 2026 05:30 PM",
                        "Popin said: “Call scheduled successfully”");
    }

    @Test
    void journalThatCannotBeReadSaysWhyAndIsTriedAgain(FxRobot robot) throws Exception {
        waiting("Asha Rao");
        journal.broken = JournalFailure.Reason.LOST;
        showNow(robot);
        until(() -> text(robot, "#bookingsMessageTitle").equals("The bookings could not be read"));
        journal.broken = null;
        robot.clickOn("#bookingsMessageStep");
        until(() -> names(robot).equals(Set.of("Asha Rao")));

        journal.broken = JournalFailure.Reason.BUSY;
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#bookingsNoticeWords").contains("Another program holds"));
        assertThat(names(robot)).as("the old rows stay").isEqualTo(Set.of("Asha Rao"));
        journal.broken = null;
        robot.clickOn("#bookingsNoticeStep");
        until(() -> !robot.lookup("#bookingsNotice").query().isVisible());
    }

    @Test
    void changeElsewhereLeavesSelectionScrollAndFocusAlone(FxRobot robot) throws Exception {
        for (int i = 0; i < 200; i++) {
            booked("Customer " + i);
        }
        show(robot);
        robot.interact(() -> list(robot).scrollTo(100));
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(103));
        BookingRow chosen = list(robot).getSelectionModel().getSelectedItem();
        robot.interact(() -> flow(robot).scrollPixels(17));
        double before = yOf(robot, chosen);

        feed.changed(waiting("Meera Nair"), true);
        until(() -> model.rows().size() == 201);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isSameAs(chosen);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(104);
        assertThat(yOf(robot, chosen)).isEqualTo(before);
        assertThat(list(robot).isFocused()).isTrue();
    }

    @Test
    void keyPressedAfterAChangeIsNotTakenForSomebodyElse(FxRobot robot) throws Exception {
        inDoubt("Ravi Menon");
        show(robot);
        robot.push(KeyCode.TAB);
        assertThat(focusedText()).isEqualTo("Check again");
        feed.changed(inDoubt("Newer Customer"), true);
        until(() -> names(robot).size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        Node focused = Objects.requireNonNull(scene.getFocusOwner());
        assertThat(focused instanceof Button button ? button.getAccessibleText() : "the list")
                .isIn("the list", "Check again: Ravi Menon");
    }

    @Test
    void hundredThousandRowsScrollAndSearchWithoutHoldingTheWindow(FxRobot robot) throws Exception {
        for (int i = 0; i < 100_000; i++) {
            journal.memory.add(
                    Attempt.registering(
                            new AttemptId(i + 1),
                            Purpose.APPOINTMENT,
                            new Customer("98" + i, "Customer " + i, "c@example.com", "56", "QA"),
                            Optional.of(slot("2026-11-23T17:30")),
                            NOW.minusSeconds(i)));
        }
        show(robot);
        until(() -> model.rows().size() == 100_000);
        try (HoldWatch watch = new HoldWatch()) {
            for (int i = 0; i < 60; i++) {
                int target = i * 1_657 % 100_000;
                robot.interact(() -> list(robot).scrollTo(target));
            }
            for (int i = 0; i < 30; i++) {
                robot.interact(() -> flow(robot).scrollPixels(311));
            }
            watch.report("scrolling");
            robot.push(KeyCode.CONTROL, KeyCode.F).write("Customer 77777");
            until(() -> model.rows().size() == 1);
            robot.push(KeyCode.ESCAPE);
            until(() -> model.rows().size() == 100_000);
            watch.report("scrolling and typing");
            feed.changed(journal.memory.attempts().getFirst(), true);
            robot.push(KeyCode.DOWN).push(KeyCode.END);
            until(() -> names(robot).contains("Customer 99999"));
            assertThat(watch.longestCpu()).isLessThan(Duration.ofMillis(100));
        }
        Set<Node> nodes = WaitForAsyncUtils.asyncFx(() -> place.lookupAll("*")).get();
        System.out.println("nodes with 100,000 rows: " + nodes.size());
        assertThat(nodes).hasSizeLessThan(900);
    }

    private interface Move {
        Attempt from(Attempt attempt);
    }

    private Attempt registering(String name) throws JournalFailure {
        int number = journal.memory.attempts().size() + 1;
        Attempt attempt =
                Attempt.registering(
                        new AttemptId(number),
                        Purpose.APPOINTMENT,
                        new Customer("98450" + number, name, "a@example.com", "560001", "QA101"),
                        Optional.of(slot("2026-11-23T17:30")),
                        NOW.plusSeconds(number));
        journal.add(attempt);
        return attempt;
    }

    private Attempt waiting(String name) throws JournalFailure {
        return put(registering(name), one -> one.notRegistered(NO_NETWORK, NOW));
    }

    private Attempt inDoubt(String name) throws JournalFailure {
        return put(scheduling(name), one -> one.notScheduled(SILENCE, NOW));
    }

    private Attempt booked(String name) throws JournalFailure {
        return put(scheduling(name), one -> one.booked("Call scheduled successfully", NOW));
    }

    private Attempt scheduling(String name) throws JournalFailure {
        Attempt registered = put(registering(name), one -> one.registered(registration(), NOW));
        return put(registered, one -> one.scheduling(slot("2026-11-23T17:30"), NOW));
    }

    private Attempt put(Attempt before, Move move) throws JournalFailure {
        Attempt after = move.from(before);
        journal.replace(after);
        return after;
    }

    private AttemptState stateOf(Attempt one) throws JournalFailure {
        return journal.find(one.id()).orElseThrow().state();
    }

    private void showNow(FxRobot robot) {
        robot.interact(
                () -> {
                    model.setShown(true);
                    place.focus();
                });
    }

    private void show(FxRobot robot) throws TimeoutException {
        showNow(robot);
        until(() -> !cells(robot).isEmpty());
        until(() -> names(robot).stream().noneMatch(String::isEmpty));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static ListView<BookingRow> list(FxRobot robot) {
        return robot.lookup("#bookings").queryAs(ListView.class);
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return (VirtualFlow<?>) list(robot).lookup(".virtual-flow");
    }

    private static List<BookingCell> cells(FxRobot robot) {
        return robot.lookup(".booking-cell").queryAll().stream()
                .map(BookingCell.class::cast)
                .filter(cell -> cell.isVisible() && !cell.isEmpty())
                .toList();
    }

    private static BookingCell cell(FxRobot robot, int index) {
        return cells(robot).stream()
                .filter(cell -> cell.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(FxRobot robot) {
        return cells(robot).stream()
                .map(cell -> ((Labeled) cell.lookup(".customer-name")).getText())
                .collect(Collectors.toSet());
    }

    private static double yOf(FxRobot robot, BookingRow row) {
        WaitForAsyncUtils.waitForFxEvents();
        return cells(robot).stream()
                .filter(cell -> cell.getItem() == row)
                .findFirst()
                .orElseThrow()
                .getLayoutY();
    }

    private static List<String> texts(Parent parent) {
        return parent.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(".step").queryAll().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> menu(FxRobot robot) {
        return robot.lookup(".menu-item").queryAll().stream()
                .filter(Node::isVisible)
                .map(item -> ((Labeled) item.lookup(".label")).getText())
                .toList();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private String focusedText() {
        return scene.getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static boolean isInList(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof ListView) {
                return true;
            }
        }
        return false;
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /**
     * Asks the JavaFX thread again and again to answer, and measures how long it is held: by the
     * clock, which counts what other programs do too, and by the time it computes.
     */
    private static final class HoldWatch implements AutoCloseable {
        private final long fxThread = fxThreadId();
        private volatile boolean closed;
        private volatile long longestWait;
        private volatile long longestCpu;

        HoldWatch() {
            Thread.ofPlatform().daemon().start(this::probe);
        }

        private void probe() {
            var threads = ManagementFactory.getThreadMXBean();
            while (!closed) {
                long begun = System.nanoTime();
                long cpu = threads.getThreadCpuTime(fxThread);
                WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {});
                longestWait = Math.max(longestWait, System.nanoTime() - begun);
                longestCpu = Math.max(longestCpu, threads.getThreadCpuTime(fxThread) - cpu);
            }
        }

        Duration longestCpu() {
            return Duration.ofNanos(longestCpu);
        }

        void report(String what) {
            System.out.printf(
                    "%s: the window was held for %d ms at most, %d ms of them computing%n",
                    what, longestWait / 1_000_000, longestCpu / 1_000_000);
        }

        private static long fxThreadId() {
            return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Thread.currentThread().threadId());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** A Popin that registers everybody and has no free slots. */
    private static final class NoSlots implements Popin {
        @Override
        public Registration capture(Customer customer, Call call) {
            return registration();
        }

        @Override
        public Availability slots(Call call) {
            return new Availability(List.of(), Duration.ofMinutes(15), INDIA, false, 0, NOW);
        }

        @Override
        public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) {
            return new ScheduleReceipt("Call scheduled successfully");
        }
    }
}

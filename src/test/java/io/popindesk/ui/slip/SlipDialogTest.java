package io.popindesk.ui.slip;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.access.Audit;
import io.popindesk.settings.Brightness;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.window.Theme;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The preview in a window, with printers that only keep what they are given. */
@ExtendWith(ApplicationExtension.class)
class SlipDialogTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Ticker ticker = new Ticker(new FxThread());
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final StringProperty lastPrinter = new SimpleStringProperty("");
    private final FakePrinter office = new FakePrinter("Office", Slips.A4);
    private final FakePrinter till = new FakePrinter("Till", Slips.RECEIPT);

    private final Tasks tasks = new Tasks(background, new FxThread(), unexpected::add);
    private final SettingsModel settings = TestSettings.usual(tasks, ticker);

    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        Scene scene = new Scene(new StackPane(), 1000, 740);
        theme = new Theme();
        theme.follow(settings.settingsProperty());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        robot.interact(theme::close);
        ticker.close();
        background.shutdownNow();
        assertThat(unexpected).isEmpty();
        assertThat(office.wrong).isEmpty();
        assertThat(till.wrong).isEmpty();
    }

    @Test
    void enterPrintsOnTheUsualPrinterAndTellsSo(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(office, till));
        until(() -> robot.lookup("#printSlipNow").query().isFocused());
        robot.push(KeyCode.ENTER);
        until(() -> told.contains("Slip sent to Office."));

        assertThat(office.printed).hasSize(1);
        assertThat(till.printed).isEmpty();
        assertThat(isOpen(robot)).isFalse();
    }

    @Test
    void whatIsPrintedIsWhatWasShown(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(till));
        until(() -> robot.lookup("#printSlipNow").query().isFocused());
        String shown = words(robot.lookup("#slipPreview").query());
        double width = onFx(() -> preview(robot).getWidth());
        robot.push(KeyCode.ENTER);
        until(() -> till.printed.size() == 1);

        SlipSheet printed = till.printed.getFirst();
        assertThat(words(printed)).isEqualTo(shown).contains("12:45 PM", Slips.LINK);
        assertThat(printed.getPrefWidth())
                .isEqualTo(width)
                .isEqualTo(Slips.RECEIPT.printable().getWidth());
    }

    @Test
    void previewFollowsThePaperOfThePrinterChosen(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(office, till));
        until(() -> text(robot, "#slipPaper").equals("210 × 297 mm"));
        robot.interact(() -> printers(robot).setValue(till));

        assertThat(text(robot, "#slipPaper")).isEqualTo("80 × 200 mm");
        assertThat(onFx(() -> preview(robot).getPrefWidth()))
                .isEqualTo(Slips.RECEIPT.printable().getWidth());
    }

    @Test
    void previewStaysInsideItsRoomOnEveryPaper(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(office, till));
        until(() -> printers(robot).getValue() == office);
        for (SlipPrinter printer : List.of(office, till)) {
            robot.interact(() -> printers(robot).setValue(printer));
            WaitForAsyncUtils.waitForFxEvents();
            Node around = robot.lookup("#slipPreview").query();
            assertThat(
                            onFx(
                                    () ->
                                            around.localToScene(around.getLayoutBounds())
                                                    .contains(
                                                            preview(robot)
                                                                    .localToScene(
                                                                            preview(robot)
                                                                                    .getLayoutBounds()))))
                    .as(printer.name())
                    .isTrue();
        }
    }

    @Test
    void printerUsedLastIsChosenAgain(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(office, till));
        until(() -> printers(robot).getValue() == office);
        robot.interact(() -> printers(robot).setValue(till));
        robot.clickOn("#printSlipNow");
        until(() -> told.contains("Slip sent to Till."));

        show(robot, () -> List.of(office, till));
        until(() -> printers(robot).getValue() == till);
        robot.push(KeyCode.ESCAPE);
        show(robot, () -> List.of(office));
        until(() -> printers(robot).getValue() == office);
    }

    @Test
    void onePrinterIsNoChoice(FxRobot robot) throws TimeoutException {
        show(robot, () -> List.of(office));
        until(() -> printers(robot).getValue() == office);
        assertThat(printers(robot).isDisabled()).isTrue();
    }

    @Test
    void printersAreLookedForInTheBackgroundWhileTheSlipIsShown(FxRobot robot) throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        show(
                robot,
                () -> {
                    if (Platform.isFxApplicationThread()) {
                        throw new IOException("on the JavaFX thread");
                    }
                    awaitOrFail(answer);
                    return List.of(office);
                });
        assertThat(text(robot, "#slipNews")).isEqualTo("Looking for printers…");
        assertThat(words(preview(robot))).contains("12:45 PM");
        assertThat(robot.lookup("#printSlipNow").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#cancelSlip").query().isFocused()).isTrue();

        answer.countDown();
        until(() -> printers(robot).getValue() == office);
        assertThat(text(robot, "#slipNews")).isEmpty();
    }

    @Test
    void noPrinterIsToldAndLookedForAgain(FxRobot robot) throws TimeoutException {
        List<SlipPrinter> there = new CopyOnWriteArrayList<>();
        show(robot, () -> List.copyOf(there));
        until(() -> text(robot, "#slipNews").startsWith("No printer is set up"));
        assertThat(robot.lookup("#printSlipNow").query().isDisabled()).isTrue();
        until(() -> robot.lookup("#lookAgain").query().isFocused());

        there.add(office);
        robot.push(KeyCode.SPACE);
        until(() -> printers(robot).getValue() == office);
        assertThat(robot.lookup("#lookAgain").query().isVisible()).isFalse();
    }

    @Test
    void systemThatDoesNotAnswerIsToldInWords(FxRobot robot) throws TimeoutException {
        show(
                robot,
                () -> {
                    throw new IOException("no spooler");
                });
        until(() -> text(robot, "#slipNews").startsWith("The printers of this computer could not"));
        assertThat(robot.lookup("#lookAgain").query().isVisible()).isTrue();
    }

    @Test
    void failureIsToldAndAnotherPrinterCanBeChosen(FxRobot robot) throws TimeoutException {
        office.broken = true;
        show(robot, () -> List.of(office, till));
        until(() -> robot.lookup("#printSlipNow").query().isFocused());
        robot.push(KeyCode.ENTER);
        until(
                () ->
                        text(robot, "#slipNews")
                                .startsWith("The slip was not printed. See whether Office is"));
        assertThat(isOpen(robot)).isTrue();
        assertThat(told).isEmpty();

        robot.interact(() -> printers(robot).setValue(till));
        assertThat(text(robot, "#slipNews")).isEmpty();
        robot.clickOn("#printSlipNow");
        until(() -> told.contains("Slip sent to Till."));
    }

    @Test
    void pressedTwiceItIsPrintedOnce(FxRobot robot) throws TimeoutException {
        office.hanging = true;
        show(robot, () -> List.of(office));
        until(() -> robot.lookup("#printSlipNow").query().isFocused());
        robot.push(KeyCode.ENTER);
        until(() -> text(robot, "#slipNews").equals("Printing…"));
        assertThat(robot.lookup("#printSlipNow").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#cancelSlip").query().isFocused()).isTrue();
    }

    @Test
    void escapeStopsAPrinterThatHangs(FxRobot robot) throws Exception {
        office.hanging = true;
        show(robot, () -> List.of(office));
        until(() -> robot.lookup("#printSlipNow").query().isFocused());
        robot.push(KeyCode.ENTER);
        until(() -> text(robot, "#slipNews").equals("Printing…"));
        robot.push(KeyCode.ESCAPE);

        assertThat(office.cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        until(() -> !isOpen(robot));
        assertThat(office.printed).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void everythingHasANameAndCanBeReadAndHitInLightAndDark(FxRobot robot) throws TimeoutException {
        for (Brightness brightness : List.of(Brightness.DARK, Brightness.LIGHT)) {
            robot.interact(() -> settings.change(now -> now.withBrightness(brightness)));
            office.broken = true;
            show(robot, () -> List.of(office, till));
            until(() -> robot.lookup("#printSlipNow").query().isFocused());
            assertThat(findings(robot)).isEmpty();
            robot.push(KeyCode.ENTER);
            until(() -> text(robot, "#slipNews").startsWith("The slip was not printed."));
            assertThat(findings(robot)).isEmpty();
            robot.push(KeyCode.ESCAPE);
            show(robot, () -> List.of());
            until(() -> text(robot, "#slipNews").startsWith("No printer is set up"));
            assertThat(findings(robot)).isEmpty();
            robot.push(KeyCode.ESCAPE);
        }
    }

    private static List<String> findings(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> Audit.of(robot.lookup("#slipPreview").query().getScene())).findings();
    }

    private void show(FxRobot robot, SlipPrinters printers) {
        robot.interact(
                () ->
                        new SlipDialog(
                                        context(),
                                        Slips.english(),
                                        Slips.CODE,
                                        printers,
                                        lastPrinter,
                                        told::add)
                                .show(stage));
    }

    private UiContext context() {
        return new UiContext(
                new Texts(Locale.ENGLISH),
                tasks,
                ticker,
                () -> Instant.parse("2026-11-22T06:12:03Z"),
                ZoneId.of("Asia/Kolkata"),
                settings);
    }

    private static boolean isOpen(FxRobot robot) {
        return onFx(() -> robot.listWindows().size()) > 1;
    }

    private static SlipSheet preview(FxRobot robot) {
        return robot.lookup("#slipPreview .slip-sheet").queryAs(SlipSheet.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SlipPrinter> printers(FxRobot robot) {
        return robot.lookup("#printers").queryAs(ComboBox.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static String words(Node root) {
        return onFx(
                () ->
                        root.lookupAll(".slip-word").stream()
                                .map(word -> ((Text) word).getText())
                                .collect(Collectors.joining()));
    }

    private static void awaitOrFail(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}

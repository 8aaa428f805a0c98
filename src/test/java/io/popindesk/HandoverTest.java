package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What the customer takes along from the confirmation, in the real window. */
@ExtendWith(ApplicationExtension.class)
class HandoverTest {
    private static final double SMALLEST_FOR_A_PHONE = 200;

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void book(FxRobot robot) throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        robot.interact(() -> desk.fillIn());
        robot.push(KeyCode.ALT, KeyCode.N).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isDrawn(robot, "#qrCode"));
        until(() -> robot.lookup("#nextCustomer").query().isFocused());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void phoneReadsTheLinkFromTheCard(FxRobot robot) throws Exception {
        assertThat(read(snapshot(robot, "#qrCode .canvas"))).isEqualTo(link(robot));
        assertThat(canvas(robot, "#qrCode").getWidth())
                .isGreaterThanOrEqualTo(SMALLEST_FOR_A_PHONE);
    }

    @Test
    void everyModuleIsAWholeNumberOfPixelsInBlackAndWhiteAlone(FxRobot robot) {
        PixelReader pixels = snapshot(robot, "#qrCode .canvas").getPixelReader();
        double side = onFx(() -> canvas(robot, "#qrCode").getWidth());
        int quiet = 0;
        while (pixels.getColor(quiet, quiet).equals(Color.WHITE)) {
            quiet++;
        }
        int module = quiet / 4;

        assertThat(quiet).as("the quiet zone").isEqualTo(4 * module).isPositive();
        assertThat(side % module).isZero();
        for (int column = 0; column < side; column++) {
            for (int row = 0; row < side; row++) {
                Color corner = pixels.getColor(column / module * module, row / module * module);
                assertThat(corner).isIn(Color.BLACK, Color.WHITE);
                assertThat(pixels.getColor(column, row)).isEqualTo(corner);
            }
        }
    }

    @Test
    void fullScreenShowsTheCodeAndTheTimeAndNothingOfTheCustomer(FxRobot robot) throws Exception {
        robot.push(KeyCode.F11);
        until(() -> isDrawn(robot, "#qrFullScreenCode"));
        waitForFxEvents();

        assertThat(read(snapshot(robot, "#qrFullScreenCode .canvas"))).isEqualTo(link(robot));
        assertThat(canvas(robot, "#qrFullScreenCode").getWidth())
                .isGreaterThan(canvas(robot, "#qrCode").getWidth());
        assertThat(
                        robot.from(robot.lookup("#qrFullScreenCode").query().getParent())
                                .lookup(".label")
                                .queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains(text(robot, "#confirmationTime"), "Scan to join")
                .noneMatch(words -> words.contains("Asha") || words.contains("98450"));
    }

    @Test
    void escapePutsTheFullScreenAwayAndTheKeyboardIsBackWhereItWas(FxRobot robot)
            throws TimeoutException {
        robot.push(KeyCode.F11);
        until(() -> isDrawn(robot, "#qrFullScreenCode"));
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#qrFullScreenCode").tryQuery().isEmpty());

        until(() -> robot.lookup("#nextCustomer").query().isFocused());
        robot.push(KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() == null);
    }

    @Test
    void nextCustomerPutsTheFullScreenAway(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F11);
        until(() -> isDrawn(robot, "#qrFullScreenCode"));
        robot.interact(() -> desk.models.booking().nextCustomer());
        until(() -> robot.lookup("#qrFullScreenCode").tryQuery().isEmpty());
        assertThat(onFx(() -> robot.listWindows().size())).isEqualTo(1);
    }

    @Test
    void draftsOpenWithTheCustomerTheTimeAndTheLink(FxRobot robot) throws TimeoutException {
        robot.clickOn("#whatsAppDraft").clickOn("#emailDraft").clickOn("#smsDraft");
        until(() -> desk.opened.size() == 3);

        assertThat(desk.opened)
                .extracting(URI::toString)
                .satisfiesExactly(
                        draft -> assertThat(draft).startsWith("https://wa.me/919845012345?text="),
                        draft -> assertThat(draft).startsWith("mailto:asha@example.com?subject="),
                        draft -> assertThat(draft).startsWith("sms:+919845012345?body="));
        Slot slot = desk.models.booking().attemptProperty().get().slot().orElseThrow();
        String time =
                slot.start()
                        .format(
                                DateTimeFormatter.ofPattern(
                                        "EEEE d MMMM uuuu, h:mm a", Locale.ENGLISH));
        for (URI draft : desk.opened) {
            assertThat(message(draft))
                    .startsWith("Hello Asha Rao,")
                    .contains(time + " (India Standard Time)")
                    .endsWith(link(robot));
        }
    }

    @Test
    void everythingOnTheCardIsReachedByTheKeyboard(FxRobot robot) {
        Set<String> reached = new HashSet<>();
        for (int step = 0; step < 20; step++) {
            robot.push(KeyCode.TAB);
            Node focused = onFx(() -> robot.window(0).getScene().getFocusOwner());
            if (focused != null && focused.getId() != null) {
                reached.add(focused.getId());
            }
        }
        assertThat(reached)
                .contains(
                        "qrFullScreen",
                        "joinUrl",
                        "copyLink",
                        "openLink",
                        "whatsAppDraft",
                        "emailDraft",
                        "smsDraft",
                        "calendarFile",
                        "printSlip",
                        "messagesIn-ENGLISH",
                        "nextCustomer");
    }

    @Test
    void arrowKeyChoosesTheOtherLanguage(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#messagesIn-ENGLISH").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(robot.lookup("#messagesIn-HINDI").query().isFocused()).isTrue();
        robot.clickOn("#smsDraft");
        until(() -> desk.opened.size() == 1);
        assertThat(message(desk.opened.getFirst())).startsWith("नमस्ते");
    }

    @Test
    void waysToHandOverStandInTheOrderInWhichTheyAreUsed(FxRobot robot) {
        List<String> order = new ArrayList<>();
        robot.interact(() -> robot.lookup("#copyLink").query().requestFocus());
        for (int step = 0; step < 7; step++) {
            order.add(onFx(() -> robot.window(0).getScene().getFocusOwner()).getId());
            robot.push(KeyCode.TAB);
        }
        assertThat(order)
                .containsExactly(
                        "copyLink",
                        "whatsAppDraft",
                        "emailDraft",
                        "smsDraft",
                        "calendarFile",
                        "printSlip",
                        "openLink");
    }

    @Test
    void draftsAreInTheLanguageChosenAlsoForTheNextCustomer(FxRobot robot) throws TimeoutException {
        robot.clickOn("#messagesIn-HINDI").clickOn("#smsDraft");
        until(() -> desk.opened.size() == 1);
        assertThat(message(desk.opened.getFirst()))
                .startsWith("नमस्ते Asha Rao जी,")
                .contains("भारतीय मानक समय")
                .endsWith(link(robot));

        robot.interact(() -> desk.models.booking().nextCustomer());
        book(robot);
        robot.clickOn("#smsDraft");
        until(() -> desk.opened.size() == 2);
        assertThat(message(desk.opened.getLast())).startsWith("नमस्ते");
        robot.clickOn("#messagesIn-ENGLISH").clickOn("#messagesIn-ENGLISH").clickOn("#smsDraft");
        until(() -> desk.opened.size() == 3);
        assertThat(message(desk.opened.getLast())).startsWith("Hello");
        assertThat(robot.lookup("#messagesIn-ENGLISH").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void slipIsShownByAKeyAndEscapeLeadsBack(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> robot.lookup("#slipPreview .slip-sheet").tryQuery().isPresent());
        assertThat(slipWords(robot))
                .contains("For Asha Rao", "India Standard Time")
                .endsWith("when you are asked.");
        assertThat(slipWords(robot).replace("\n", "")).contains(link(robot));

        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
        until(() -> robot.lookup("#nextCustomer").query().isFocused());
    }

    @Test
    void nothingJumpsWhenSomethingIsTold(FxRobot robot) {
        double before = onFx(() -> robot.lookup("#nextCustomer").query().localToScene(0, 0)).getY();
        robot.interact(
                () ->
                        robot.lookup("#handoverNews")
                                .<Label>query()
                                .setText("Calendar file saved as Popin call 26 Nov 3.15 PM.ics."));
        waitForFxEvents();
        assertThat(onFx(() -> robot.lookup("#nextCustomer").query().localToScene(0, 0)).getY())
                .isEqualTo(before);
    }

    @Test
    void whatIsToldTwiceStandsThereOnce(FxRobot robot) {
        for (String words :
                List.of("It could not be opened.", "Other news.", "It could not be opened.")) {
            robot.interact(() -> desk.window.tell(words));
        }
        assertThat(robot.lookup(".notice-strip .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .filteredOn(words -> !words.isEmpty())
                .containsExactlyInAnyOrder("Other news.", "It could not be opened.");
    }

    @Test
    void slipIsInTheLanguageChosen(FxRobot robot) throws TimeoutException {
        robot.clickOn("#messagesIn-HINDI").clickOn("#printSlip");
        until(() -> robot.lookup("#slipPreview .slip-sheet").tryQuery().isPresent());
        assertThat(slipWords(robot)).contains("आपकी वीडियो कॉल", "Asha Rao के लिए");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
    }

    @Test
    void unsafeLinkIsOnlyShown(FxRobot robot) throws Exception {
        Attempt safe = desk.models.booking().attemptProperty().get();
        Attempt begun =
                Attempt.registering(
                        new AttemptId(99),
                        Purpose.APPOINTMENT,
                        safe.customer(),
                        Optional.empty(),
                        Instant.now());
        Attempt unsafe =
                begun.registered(
                        new Registration(
                                safe.registration().orElseThrow().id(),
                                JoinLink.of("http://p0pin.to/8131", true),
                                ""),
                        Instant.now());
        desk.journal.add(begun);
        desk.journal.replace(unsafe);
        robot.interact(
                () -> {
                    desk.models.booking().nextCustomer();
                    desk.models.booking().resume(unsafe);
                    desk.models.calendar().selectNextFree();
                    desk.models.booking().book();
                });
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        waitForFxEvents();

        assertThat(link(robot)).isEqualTo("http://p0pin.to/8131");
        assertThat(text(robot, "#linkWarning")).contains("only shown");
        for (String off :
                List.of(
                        "#qrCode",
                        "#copyLink",
                        "#openLink",
                        "#whatsAppDraft",
                        "#emailDraft",
                        "#smsDraft",
                        "#calendarFile",
                        "#printSlip",
                        "#messagesIn-ENGLISH")) {
            assertThat(robot.lookup(off).tryQuery()).as(off).isEmpty();
        }
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.P);
        waitForFxEvents();
        assertThat(onFx(() -> robot.listWindows().size())).isEqualTo(1);
    }

    private static String slipWords(FxRobot robot) {
        return onFx(
                () ->
                        robot.lookup("#slipPreview .slip-word").queryAllAs(Text.class).stream()
                                .map(Text::getText)
                                .collect(Collectors.joining()));
    }

    private static String message(URI draft) {
        return URLDecoder.decode(
                draft.toString().replaceFirst(".*?(text|body)=", ""), StandardCharsets.UTF_8);
    }

    private static boolean isDrawn(FxRobot robot, String id) {
        return robot.lookup(id + " .canvas")
                .tryQueryAs(Canvas.class)
                .filter(canvas -> canvas.getWidth() > 0)
                .isPresent();
    }

    private static Canvas canvas(FxRobot robot, String id) {
        return robot.lookup(id + " .canvas").queryAs(Canvas.class);
    }

    private static Image snapshot(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return onFx(() -> node.snapshot(null, null));
    }

    private static String read(Image image) throws Exception {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new GlobalHistogramBinarizer(
                                            new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code in a picture of " + width + " x " + height, e);
        }
    }

    private static String link(FxRobot robot) {
        return robot.lookup("#joinUrl").<TextInputControl>query().getText();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}

package io.popindesk.crash;

import io.popindesk.Main;

import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole program, with somebody in it who does what stands on the lines that come in, and
 * answers each with a line. What they type is marked, so that it is found wherever it goes.
 */
final class CanaryDesk {
    static final String KEY = "canary-key-5f1d";
    static final String TOKEN = "77001234567";
    static final String PASSPHRASE = "canary passphrase";
    static final String NAME = "Canarya Quill";
    static final String MOBILE = "9845077113";
    static final String EMAIL = "canarya.quill@example.com";

    /** The order that the address follows. */
    static final String CONNECT = "connect ";

    private static final int PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();

    private CanaryDesk() {}

    /** Runs until it is told to quit. */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform()
                .daemon()
                // Whoever gives the orders must not wait for ever.
                .uncaughtExceptionHandler(
                        (thread, failure) -> {
                            failure.printStackTrace();
                            Runtime.getRuntime().halt(1);
                        })
                .start(() -> new CanaryDesk().serve());
        Main.main(new String[0]);
    }

    private void serve() {
        try (BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            until(CanaryDesk::toolkitRuns);
            until(() -> isShown("#mobile"));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order);
                System.out.println("done");
                System.out.flush();
            }
        } catch (IOException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void obey(String order) throws TimeoutException {
        if (order.startsWith(CONNECT)) {
            connect(order.substring(CONNECT.length()));
            return;
        }
        switch (order) {
            case "book" -> book();
            case "await" -> until(() -> isShown("#trouble") || isShown("#confirmation"));
            case "cancel" -> fire("#cancelBooking");
            case "next" -> robot.push(KeyCode.CONTROL, KeyCode.N);
            case "stumble" -> stumble();
            case "places" -> seePlaces();
            case "quit" -> robot.interact(Platform::exit);
            default -> throw new IllegalArgumentException(order);
        }
    }

    private void connect(String base) throws TimeoutException {
        robot.interact(() -> robot.lookup("#connectAccount").queryAs(Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> isShown("#testConnection"));
        robot.interact(
                () -> {
                    Clipboard.getSystemClipboard()
                            .setContent(
                                    Map.of(
                                            DataFormat.PLAIN_TEXT,
                                            "X-API-KEY: " + KEY + "\nX-TOKEN: " + TOKEN));
                    robot.lookup("#account-api_key").queryTextInputControl().paste();
                    Clipboard.getSystemClipboard().clear();
                });
        fire("#advanced");
        type("#account-address", base);
        robot.interact(() -> robot.lookup("#keys-file").<RadioButton>query().fire());
        type("#account-passphrase", PASSPHRASE);
        type("#account-repeated", PASSPHRASE);
        fire("#connect");
        until(() -> isShown("#live"));
        untilSlotsAreThere();
    }

    private void book() throws TimeoutException {
        untilSlotsAreThere();
        type("#mobile", MOBILE);
        type("#name", NAME);
        type("#email", EMAIL);
        type("#pinCode", "560001");
        type("#group", "QA101");
        robot.push(KeyCode.ALT, KeyCode.N);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** What nobody foresaw has in its words whatever was at hand. */
    private void stumble() {
        Platform.runLater(
                () -> {
                    throw new IllegalStateException(
                            NAME + " " + MOBILE + " " + EMAIL + " " + KEY + " " + TOKEN);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void seePlaces() throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> isShown("#bookings"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> isShown("#searchSettings"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> isShown("#mobile") || isShown("#confirmation"));
    }

    private void untilSlotsAreThere() throws TimeoutException {
        until(
                () ->
                        onFx(
                                () ->
                                        robot.lookup("#calendar")
                                                .tryQuery()
                                                .filter(CanaryDesk::hasSlots)
                                                .isPresent()));
    }

    private void type(String id, String text) throws TimeoutException {
        until(() -> isShown(id));
        robot.interact(() -> robot.lookup(id).<TextInputControl>query().setText(text));
    }

    private void fire(String id) throws TimeoutException {
        until(() -> isShown(id));
        robot.interact(() -> robot.lookup(id).<Button>query().fire());
    }

    private boolean isShown(String id) {
        return onFx(() -> robot.lookup(id).tryQuery().filter(CanaryDesk::isVisible).isPresent());
    }

    private static boolean isVisible(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean hasSlots(Node calendar) {
        return calendar.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)
                        instanceof Integer count
                && count > 0;
    }

    private static boolean toolkitRuns() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }
}

package io.popindesk.bench;

import io.popindesk.Main;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotCalendar;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The whole program in this process, with its slots on the screen, driven through its nodes. */
final class Program {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SlotCalendar calendar;

    private Program(SlotCalendar calendar) {
        this.calendar = calendar;
    }

    /** Starts it, as the environment says, and waits for the slots. */
    static Program start() throws InterruptedException {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                Main.main(new String[0]);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        await(() -> Window.getWindows().stream().anyMatch(Window::isShowing), false);
        await(() -> find("#calendar").isPresent(), true);
        Program program = new Program((SlotCalendar) find("#calendar").orElseThrow());
        await(() -> program.model().getAvailability() != null, true);
        return program;
    }

    /** Waits until something is so, which is asked on the JavaFX thread if wanted. */
    static void await(BooleanSupplier condition, boolean onFx) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(onFx ? Fx.<Boolean>call(condition::getAsBoolean) : condition.getAsBoolean())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the program does not get there");
            }
            Thread.sleep(2);
        }
    }

    private static Optional<Node> find(String selector) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null)
                .map(scene -> scene.lookup(selector))
                .filter(node -> node != null)
                .findFirst();
    }

    Scene scene() {
        return calendar.getScene();
    }

    SlotCalendar calendar() {
        return calendar;
    }

    void resize(double width, double height) {
        Stage stage = (Stage) scene().getWindow();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** Where readings arrive. The calendar keeps it to itself, as it should. */
    CalendarModel model() {
        try {
            Field field = SlotCalendar.class.getDeclaredField("model");
            field.setAccessible(true);
            return (CalendarModel) field.get(calendar);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void press(KeyCode code) {
        Event.fireEvent(
                Optional.ofNullable(scene().getFocusOwner()).orElse(calendar),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    void type(String field, String text) {
        ((TextInputControl) find("#" + field).orElseThrow()).setText(text);
    }

    boolean isShown(String id) {
        return find("#" + id).filter(Program::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void push(String button) {
        ((Button) find("#" + button).orElseThrow()).fire();
    }

    /** A customer with a number of their own, and the next free slot. */
    void fillIn(int number) {
        type("mobile", String.valueOf(9_800_000_000L + number));
        type("name", "Asha Rao " + number);
        type("email", "asha" + number + "@example.com");
        type("pinCode", "560001");
        type("group", "QA101");
        model().selectNextFree();
    }

    int nodes() {
        return count(scene().getRoot());
    }

    private static int count(Node node) {
        int all = 1;
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                all += count(child);
            }
        }
        return all;
    }
}

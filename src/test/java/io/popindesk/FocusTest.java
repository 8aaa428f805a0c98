package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.access.FocusRing;
import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Slot;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskGroup;
import io.popindesk.ui.Shortcut;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Where the keyboard is can always be seen, and it is always somewhere. */
@ExtendWith(ApplicationExtension.class)
class FocusTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk = new DeskInAWindow(shown, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void waitForTheSlots(FxRobot given) throws TimeoutException {
        robot = given;
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
    }

    @AfterEach
    void close() {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void ringShowsWhereTheKeyboardIs() throws TimeoutException {
        robot.interact(desk::fillIn);
        robot.push(KeyCode.ALT, KeyCode.N);
        assertRings();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        untilShown("#nextCustomer");
        assertRings();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> desk.models.bookings().rows().size() == 1);
        assertRings();
        robot.interact(
                () ->
                        desk.settings.change(
                                now ->
                                        now.withGroups(
                                                List.of(new DeskGroup("Sales", "QA101")), "")));
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertRings();
        robot.push(KeyCode.F1);
        untilShown("#closeShortcuts");
        assertRings();
    }

    @Test
    void focusIsSomewhereWhateverHappens() throws Exception {
        assertSomewhere("at the start");
        robot.push(KeyCode.F5);
        until(() -> !desk.models.calendar().loadingProperty().get());
        assertSomewhere("after a refresh");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertSomewhere("after a problem with a field");
        robot.interact(desk::fillIn);
        robot.push(KeyCode.F1);
        untilShown("#closeShortcuts");
        assertSomewhere("in a dialog");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
        assertSomewhere("after a dialog");
        robot.push(KeyCode.ALT, KeyCode.N);
        Slot slot = desk.models.calendar().getSelectedSlot().orElseThrow();
        desk.anotherDeskBooks(slot);
        robot.push(KeyCode.F5);
        untilShown("#alternative-0");
        robot.clickOn("#alternative-0");
        waitForFxEvents();
        assertSomewhere("after the button that was pressed has gone");
        desk.service.faults().arm(Endpoint.SCHEDULE, "refuse:No");
        robot.clickOn("#book");
        until(() -> desk.models.booking().troubleProperty().get() != null);
        assertSomewhere("after a refusal");
        desk.service.faults().clear();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertSomewhere("in Bookings");
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertSomewhere("in Settings");
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertSomewhere("back at the form");
        robot.clickOn("#clear");
        assertSomewhere("after Clear");
        robot.clickOn("#undo");
        assertSomewhere("after Undo");
        robot.interact(
                () -> {
                    desk.settings.change(now -> now.withBrightness(Brightness.DARK));
                    desk.settings.change(now -> now.withDensity(Density.COMPACT));
                });
        assertSomewhere("after a change of looks");
        robot.push(KeyCode.ALT, KeyCode.N);
        robot.clickOn("#book");
        untilShown("#nextCustomer");
        assertSomewhere("at the confirmation");
        robot.clickOn("#nextCustomer");
        assertSomewhere("with the next customer");
        robot.interact(desk::fillIn);
        robot.clickOn("#callNow");
        untilShown("#nextCustomer");
        assertSomewhere("after Call now");
        robot.interact(() -> desk.errors.report(new IllegalStateException("unforeseen")));
        robot.clickOn("#dismissError");
        assertSomewhere("after a strip has gone");
    }

    @Test
    void questionMarkAndF1ShowTheShortcutsAndTheFocusReturns() throws TimeoutException {
        robot.clickOn("#name").write("Who?");
        assertThat(robot.listWindows()).as("a question mark is a letter there").hasSize(1);
        assertThat(robot.lookup("#name").queryTextInputControl().getText()).isEqualTo("Who?");
        robot.push(KeyCode.F1);
        untilShown("#closeShortcuts");
        robot.push(KeyCode.F1);
        until(() -> robot.listWindows().size() == 1);
        until(() -> robot.lookup("#name").query().isFocused());

        robot.interact(() -> robot.lookup("#calendar").query().requestFocus());
        robot.write("?");
        untilShown("#closeShortcuts");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
        until(() -> robot.lookup("#calendar").query().isFocused());
        robot.clickOn("#showShortcuts");
        untilShown("#closeShortcuts");
    }

    @Test
    void eachFieldHasAChordThatLeadsThere() {
        List<String> fields = List.of("mobile", "name", "email", "pinCode", "group");
        List<KeyCode> letters = List.of(KeyCode.M, KeyCode.A, KeyCode.E, KeyCode.P, KeyCode.G);
        for (int place = fields.size() - 1; place >= 0; place--) {
            push(KeyCode.ALT, letters.get(place));
            Node there = robot.lookup("#" + fields.get(place)).query();
            assertThat(stage.getScene().getFocusOwner()).isSameAs(there);
            assertThat(desk.models.form().isBlank()).as("nothing is typed by it").isTrue();
        }
    }

    @Test
    void everyShortcutOfTheWindowIsOnTheSheet() {
        Set<KeyCombination> told = new HashSet<>();
        Arrays.stream(Shortcut.values()).forEach(one -> told.addAll(one.combinations()));
        Set<KeyCombination> there = new HashSet<>();
        for (KeyCode place : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            push(KeyCode.CONTROL, place);
            there.addAll(onFx(() -> Set.copyOf(stage.getScene().getAccelerators().keySet())));
        }
        assertThat(there).hasSizeGreaterThan(8);
        assertThat(told).containsAll(there);
    }

    /** Gives the focus to each thing that can have it, and looks for a ring that was not there. */
    private void assertRings() {
        waitForFxEvents();
        Scene scene = onFx(() -> robot.listWindows().getLast().getScene());
        for (Brightness brightness : List.of(Brightness.DARK, Brightness.LIGHT)) {
            robot.interact(() -> desk.settings.change(now -> now.withBrightness(brightness)));
            List<Node> stops = onFx(() -> all(scene.getRoot()).filter(FocusTest::isStop).toList());
            assertThat(stops).isNotEmpty();
            List<String> without = new ArrayList<>();
            for (Node stop : stops) {
                robot.interact(scene.getRoot()::requestFocus);
                Set<FocusRing.Ring> before = onFx(() -> FocusRing.of(stop));
                robot.interact(stop::requestFocus);
                Set<FocusRing.Ring> now = new HashSet<>(onFx(() -> FocusRing.of(stop)));
                now.removeAll(before);
                if (now.isEmpty()) {
                    without.add(brightness + " " + stop);
                }
            }
            assertThat(without).isEmpty();
        }
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(FocusTest::all)
                        : Stream.empty();
        return node.isVisible() ? Stream.concat(Stream.of(node), below) : Stream.empty();
    }

    private static boolean isStop(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !isPart(node);
    }

    private static boolean isPart(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ComboBoxBase<?> || up instanceof TextInputControl) {
                return true;
            }
        }
        return node instanceof ScrollBar;
    }

    private void assertSomewhere(String when) {
        waitForFxEvents();
        Scene scene = onFx(() -> robot.listWindows().getLast().getScene());
        Node owner = onFx(scene::getFocusOwner);
        assertThat(owner).as(when).isNotNull();
        assertThat(onFx(() -> isSeen(owner))).as("%s: %s", when, owner).isTrue();
    }

    private static boolean isSeen(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled() && node.getScene() != null && node.isFocusTraversable();
    }

    private void push(KeyCode... keys) {
        robot.interact(stage::requestFocus);
        robot.push(keys);
        waitForFxEvents();
    }

    private void untilShown(String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }
}

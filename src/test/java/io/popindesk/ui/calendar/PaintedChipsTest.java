package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.at;
import static io.popindesk.ui.calendar.Slots.every;
import static io.popindesk.ui.calendar.Slots.reading;
import static io.popindesk.ui.calendar.Slots.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Free slots are painted, and yet are to eyes, hands and screen readers what nodes would be. */
@ExtendWith(ApplicationExtension.class)
class PaintedChipsTest {
    /** How much a part of a colour may differ, as in the few pixels of a round corner. */
    private static final double ROUNDING = 0.06;

    private final SetClock clock = new SetClock(at("2026-11-22T09:42"));
    private final CalendarModel model = new CalendarModel(clock, INDIA);
    private final Slot wanted = slot("2026-11-26T15:15");

    private final ObjectProperty<DeskSettings> settings =
            new SimpleObjectProperty<>(DeskSettings.USUAL.withBrightness(Brightness.LIGHT));

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private Theme theme;

    @SuppressWarnings("NullAway.Init")
    private SlotCalendar calendar;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void open(Stage stage) {
        theme = new Theme();
        theme.follow(settings);
        calendar = new SlotCalendar(model, new Texts(Locale.ENGLISH));
        model.show(month());
        scene = new Scene(calendar);
        theme.dress(scene);
        stage.setScene(scene);
        // The stage is that of the test before, and would keep its size: too high to be scrolled.
        stage.setWidth(980);
        stage.setHeight(600);
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(theme::close);
    }

    @Test
    void paintedChipLooksLikeItsNodeInLightAndDark() {
        Image light = assertLooksLikeItsNode();
        set(settings.get().withBrightness(Brightness.DARK));
        assertThat(differ(light, assertLooksLikeItsNode())).isTrue();
    }

    @Test
    void pastSlotIsPaintedWithoutABox() {
        Slot past = slot("2026-11-22T10:15");
        Image free = assertLooksLikeItsNode(past);
        clock.set(at("2026-11-22T12:00"));
        onFx(() -> model.show(month()));
        assertThat(differ(free, assertLooksLikeItsNode(past))).isTrue();
        Bounds place = place(past);
        Image seen = look();
        Color ground = pixel(seen, place.getMinX() - 1, place.getCenterY());
        assertThat(pixel(seen, place.getMinX(), place.getCenterY())).isEqualTo(ground);
        assertThat(pixel(seen, place.getMinX() + 3, place.getCenterY())).isEqualTo(ground);
    }

    @Test
    void paintedChipLooksLikeItsNodeWithLargeTextAndInLessRoom() {
        Image usual = assertLooksLikeItsNode();
        set(settings.get().withTextPercent(150));
        assertThat(differ(usual, assertLooksLikeItsNode())).isTrue();
        set(settings.get().withTextPercent(100).withDensity(Density.COMPACT));
        assertThat(assertLooksLikeItsNode().getHeight()).isLessThan(usual.getHeight());
    }

    @Test
    void paintedChipLooksLikeItsNodeInHighContrast() {
        Image usual = assertLooksLikeItsNode();
        onFx(
                () -> {
                    scene.getStylesheets().add(1, sheet("contrast"));
                });
        assertThat(differ(usual, assertLooksLikeItsNode())).isTrue();
    }

    @Test
    void whateverAStyleSheetSaysIsPaintedAtOnce() {
        onFx(
                () -> {
                    scene.getStylesheets()
                            .add(
                                    "data:text/css,"
                                            + ".slot-chip:free{-fx-background-color:red;}"
                                            + ".slot-chip:free .slot-minutes{-fx-fill:blue;}"
                                            + ".slot-rows{-fx-stroke:lime;-fx-opacity:1;}");
                });
        Bounds place = place(wanted);
        Image seen = look();
        assertThat(pixel(seen, place.getMinX() + 3, place.getCenterY())).isEqualTo(Color.RED);
        assertThat(pixels(cut(seen, place))).anyMatch(PaintedChipsTest::isBlue);
        assertThat(pixels(seen)).contains(Color.LIME);
    }

    @Test
    void clickSelectsWhatIsPaintedUnderTheMouse(FxRobot robot) {
        Bounds place = place(wanted);
        assertThat(nodeIds()).isEmpty();
        robot.clickOn(onScreen(centre(place)));
        assertThat(model.getSelectedSlot()).contains(wanted);
        assertThat(calendar.isFocused()).isTrue();
    }

    @Test
    void clickBetweenSlotsSelectsNone(FxRobot robot) {
        Bounds place = place(wanted);
        robot.clickOn(onScreen(new Point2D(place.getMaxX() + 1.5, place.getCenterY())));
        assertThat(model.getSelectedSlot()).isEmpty();
    }

    @Test
    void chipBelowTheMouseIsANodeWithItsHandAndTooltip(FxRobot robot) throws TimeoutException {
        Bounds place = place(wanted);
        // At once, with no further move over the chip after it has become a node.
        robot.robotContext().getMouseRobot().move(onScreen(centre(place)));
        until(() -> hovered().isPresent());
        Node chip = hovered().orElseThrow();
        assertThat(chip.getId()).isEqualTo("slot-2026-11-26T15:15");
        assertThat(chip.getCursor()).isEqualTo(Cursor.HAND);
        assertThat(nodeIds()).hasSize(1);
        until(() -> tooltip().isPresent());
        assertThat(tooltip().orElseThrow()).isEqualTo("Thursday 26 November 2026, 3:15 PM, free");
        robot.moveTo(onScreen(new Point2D(place.getMaxX() + 10, place.getCenterY())));
        until(
                () ->
                        hovered()
                                .filter(next -> "slot-2026-11-26T15:30".equals(next.getId()))
                                .isPresent());
        assertThat(nodeIds()).containsExactly("slot-2026-11-26T15:30");
        robot.moveTo(onScreen(new Point2D(20, 20)));
        until(() -> nodeIds().isEmpty());
    }

    @Test
    void scrollingShowsOtherSlotsUnderTheSameMouse(FxRobot robot) throws TimeoutException {
        clock.set(at("2026-11-22T00:00").minusSeconds(60));
        onFx(() -> model.show(reading(clock.instant(), 10, INDIA, every(10, 0, 24, 7))));
        // The wheel turns nothing until the new week is laid out, and shows that it is too high.
        look();
        Bounds before = place(slot("2026-11-26T15:10"));
        Slot above = slot("2026-11-25T03:10");
        robot.moveTo(onScreen(centre(place(above))));
        until(() -> nodeIds().contains("slot-2026-11-25T03:10"));
        // Not by the robot: without a display, a tooltip that has come meanwhile would get it.
        onFx(() -> Event.fireEvent(calendar.lookup(".week-grid"), wheelDown(120)));
        until(() -> !nodeIds().contains("slot-2026-11-25T03:10"));
        until(() -> hovered().isPresent());
        String told = hovered().orElseThrow().getAccessibleText();
        assertThat(told).doesNotContain("3:10 AM");
        until(() -> tooltip().filter(told::equals).isPresent());
        Bounds after = place(slot("2026-11-26T15:10"));
        assertThat(after.getMinY()).isLessThan(before.getMinY());
        robot.moveTo(onScreen(new Point2D(20, 20)));
        until(() -> nodeIds().isEmpty());
        assertLooksLikeItsNode(slot("2026-11-26T06:10"));
    }

    @Test
    void nodesAreFewHoweverManySlotsThereAre() {
        clock.set(at("2026-11-22T00:00").minusSeconds(60));
        onFx(() -> model.show(reading(clock.instant(), 15, INDIA, every(15, 0, 24, 14))));
        look();
        int fourteenDays = nodesOf(calendar);
        onFx(() -> model.show(reading(clock.instant(), 15, INDIA, every(15, 0, 24, 365))));
        look();
        assertThat(nodesOf(calendar)).isEqualTo(fourteenDays).isLessThan(120);
    }

    @Test
    void screenReaderFindsEverySlotWithItsWordsAndPlace() {
        int count = (Integer) attribute(calendar, AccessibleAttribute.ITEM_COUNT);
        assertThat(count).isEqualTo(7 * 13 * 4);
        Bounds grid = onFx(() -> calendar.localToScreen(calendar.getLayoutBounds()));
        for (int item = 0; item < count; item++) {
            Node chip = (Node) attribute(calendar, AccessibleAttribute.ITEM_AT_INDEX, item);
            assertThat(attribute(chip, AccessibleAttribute.ROLE))
                    .isEqualTo(AccessibleRole.LIST_ITEM);
            assertThat(attribute(chip, AccessibleAttribute.TEXT))
                    .asString()
                    .contains("November 2026");
            Bounds place = (Bounds) attribute(chip, AccessibleAttribute.BOUNDS);
            assertThat(place.getWidth()).isGreaterThanOrEqualTo(24);
            assertThat(grid.contains(place)).isTrue();
        }
        onFx(model::nextWeek);
        assertThat(nodesOf(calendar)).as("they go with the week").isLessThan(120);
    }

    @Test
    void screenReaderThatWalksTheNodesMeetsEverySlot() {
        Node chips = onFx(() -> calendar.chipOf(wanted).orElseThrow().getParent());
        assertThat(attribute(chips, AccessibleAttribute.CHILDREN))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(7 * 13 * 4);
        assertThat(nodeIds()).hasSize(7 * 13 * 4).doesNotHaveDuplicates();
    }

    private Availability month() {
        return reading(clock.instant(), 15, INDIA, every(15, 10, 23, 30));
    }

    private void set(DeskSettings now) {
        onFx(
                () -> {
                    settings.set(now);
                });
    }

    private Image assertLooksLikeItsNode() {
        return assertLooksLikeItsNode(wanted);
    }

    /**
     * @return what is painted
     */
    private Image assertLooksLikeItsNode(Slot slot) {
        Bounds place = place(slot);
        assertThat(nodeIds()).as("painted").isEmpty();
        Image painted = cut(look(), place);
        assertThat(onFx(() -> calendar.chipOf(slot))).isPresent();
        Image asNode = cut(look(), place);
        assertThat(nodeIds()).hasSize(1);
        assertThat(differ(painted, asNode)).isFalse();
        assertThat(pixels(painted).stream().distinct().count())
                .as("it is a box with words")
                .isGreaterThan(5);
        forget();
        return painted;
    }

    /** As if nobody had asked for a node. */
    private void forget() {
        onFx(
                () -> {
                    model.nextWeek();
                    model.previousWeek();
                });
    }

    /** Where a slot of the shown week stands in the scene, without leaving a node there. */
    private Bounds place(Slot slot) {
        look();
        Bounds place =
                onFx(
                        () -> {
                            Node chip = calendar.chipOf(slot).orElseThrow();
                            return chip.localToScene(chip.getLayoutBounds());
                        });
        forget();
        return place;
    }

    private Image look() {
        return onFx(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return scene.snapshot(null);
                });
    }

    private static Image cut(Image image, Bounds part) {
        return new WritableImage(
                image.getPixelReader(),
                (int) part.getMinX(),
                (int) part.getMinY(),
                (int) part.getWidth(),
                (int) part.getHeight());
    }

    private static Color pixel(Image image, double x, double y) {
        return image.getPixelReader().getColor((int) x, (int) y);
    }

    private static List<Color> pixels(Image image) {
        List<Color> pixels = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.add(pixel(image, x, y));
            }
        }
        return pixels;
    }

    private static boolean differ(Image one, Image other) {
        List<Color> first = pixels(one);
        List<Color> second = pixels(other);
        return first.size() != second.size()
                || IntStream.range(0, first.size())
                        .anyMatch(i -> isOther(first.get(i), second.get(i)));
    }

    private static boolean isOther(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) > ROUNDING
                || Math.abs(one.getGreen() - other.getGreen()) > ROUNDING
                || Math.abs(one.getBlue() - other.getBlue()) > ROUNDING;
    }

    /** As the strokes of small letters are never quite. */
    private static boolean isBlue(Color colour) {
        return colour.getBlue() > 0.6 && colour.getRed() < 0.4;
    }

    private static ScrollEvent wheelDown(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -pixels,
                0,
                -pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static String sheet(String name) {
        String file = "/popindesk/" + name + ".css";
        return Objects.requireNonNull(SlotCalendar.class.getResource(file), file).toExternalForm();
    }

    private static Point2D centre(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Point2D onScreen(Point2D inScene) {
        return onFx(() -> scene.getRoot().localToScreen(inScene));
    }

    private List<Node> chips() {
        return onFx(
                () -> calendar.lookupAll(".slot-chip").stream().filter(Node::isVisible).toList());
    }

    private List<String> nodeIds() {
        return chips().stream().map(Node::getId).toList();
    }

    private Optional<Node> hovered() {
        return chips().stream().filter(Node::isHover).findFirst();
    }

    private static Optional<String> tooltip() {
        return onFx(
                () ->
                        Window.getWindows().stream()
                                .filter(Tooltip.class::isInstance)
                                .map(window -> ((Tooltip) window).getText())
                                .findFirst());
    }

    private static int nodesOf(Parent parent) {
        return onFx(() -> parent.lookupAll("*").size());
    }

    private static Object attribute(
            Node node, AccessibleAttribute attribute, Object... parameters) {
        return onFx(
                () -> Objects.requireNonNull(node.queryAccessibleAttribute(attribute, parameters)));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}

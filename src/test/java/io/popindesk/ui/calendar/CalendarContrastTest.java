package io.popindesk.ui.calendar;

import static io.popindesk.ui.calendar.ChipState.BOOKING;
import static io.popindesk.ui.calendar.ChipState.FREE;
import static io.popindesk.ui.calendar.ChipState.PAST;
import static io.popindesk.ui.calendar.ChipState.SELECTED;
import static io.popindesk.ui.calendar.ChipState.TAKEN;
import static io.popindesk.ui.calendar.Slots.INDIA;
import static io.popindesk.ui.calendar.Slots.at;
import static io.popindesk.ui.calendar.Slots.every;
import static io.popindesk.ui.calendar.Slots.later;
import static io.popindesk.ui.calendar.Slots.reading;
import static io.popindesk.ui.calendar.Slots.slot;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every word and number of the calendar can be read, in every state, in light and in dark. */
@ExtendWith(ApplicationExtension.class)
class CalendarContrastTest {
    /** What WCAG 2.2 asks of small text. */
    private static final double READABLE = 4.5;

    private final SetClock clock = new SetClock(at("2026-11-22T12:42"));
    private final CalendarModel model = new CalendarModel(clock, INDIA);

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private CalendarPane pane;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new CalendarPane(model, new Texts(Locale.ENGLISH), () -> {});
        stage.setScene(Styled.scene(pane, 990, 640));
        stage.show();
    }

    @Test
    void everythingCanBeReadInLight(FxRobot robot) {
        assertReadable(robot, new PrimerLight());
    }

    @Test
    void everythingCanBeReadInDark(FxRobot robot) {
        assertReadable(robot, new PrimerDark());
    }

    private void assertReadable(FxRobot robot, Theme theme) {
        robot.interact(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
        assertReadable(robot, this::showEveryState, TAKEN, BOOKING, PAST, FREE);
        assertReadable(robot, model::selectNextFree, SELECTED, BOOKING, PAST, FREE);
    }

    private void assertReadable(FxRobot robot, Runnable change, ChipState... looks) {
        robot.interact(
                () -> {
                    change.run();
                    pane.applyCss();
                    pane.layout();
                });
        assertThat(looks()).containsExactlyInAnyOrder(looks);
        List<Text> texts =
                pane.lookupAll("*").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(CalendarContrastTest::isToBeRead)
                        .toList();
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(contrast((Color) text.getFill(), behind(text)))
                                        .as("%s in %s", text.getText(), text.getParent())
                                        .isGreaterThanOrEqualTo(READABLE));
    }

    private void showEveryState() {
        Availability all = reading(clock.instant(), 15, INDIA, every(15, 10, 23, 6));
        Slot lost = slot("2026-11-23T15:15");
        model.show(all);
        model.select(lost);
        model.show(
                new Availability(
                        later(all, lost::isSameTime).days(),
                        all.step(),
                        INDIA,
                        true,
                        2,
                        clock.instant()));
        model.bookingSlotProperty().set(slot("2026-11-24T15:15"));
        model.failed("Popin did not answer in time.");
    }

    private Set<ChipState> looks() {
        return model.weekProperty()
                .get()
                .chips()
                .map(WeekLayout.Chip::state)
                .collect(Collectors.toSet());
    }

    private static boolean isToBeRead(Text text) {
        for (Node node = text; node != null; node = node.getParent()) {
            if (!node.isVisible() || node.isDisabled()) {
                return false;
            }
        }
        return !text.getText().isEmpty() && text.getFill() instanceof Color;
    }

    /** The colour behind a text: the backgrounds of all that it stands in, one upon the other. */
    private Color behind(Text text) {
        Deque<Node> upwards = new ArrayDeque<>();
        for (Node node = text; node != null; node = node.getParent()) {
            upwards.push(node);
        }
        Color colour = Color.WHITE;
        for (Node node : upwards) {
            if (node instanceof Region region) {
                colour = over(colour, region, 1);
            }
            if (node instanceof SlotCalendar) {
                colour = over(colour, (Region) pane.lookup(".slot-frame"), 1);
            }
            if (node instanceof WeekGrid grid) {
                // Only today's column is tinted; whoever can be read there can be read elsewhere.
                Region today = (Region) grid.lookup(".slot-today");
                boolean tinted =
                        today.localToScene(today.getLayoutBounds())
                                .contains(text.localToScene(text.getLayoutBounds()));
                colour = tinted ? over(colour, today, today.getOpacity()) : colour;
            }
        }
        return colour;
    }

    private static Color over(Color below, Region region, double opacity) {
        Color colour = below;
        Background background = region.getBackground();
        List<BackgroundFill> fills = background == null ? List.of() : background.getFills();
        for (BackgroundFill fill : fills) {
            if (fill.getFill() instanceof Color above) {
                double share = above.getOpacity() * opacity;
                Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
                colour = colour.interpolate(opaque, share);
            }
        }
        return colour;
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

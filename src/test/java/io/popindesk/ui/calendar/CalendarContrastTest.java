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

import io.popindesk.access.Audit;
import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every word and number of the calendar can be read, in every state, in light and in dark. */
@ExtendWith(ApplicationExtension.class)
class CalendarContrastTest {
    private final SetClock clock = new SetClock(at("2026-11-22T12:42"));
    private final CalendarModel model = new CalendarModel(clock, INDIA);

    private final ObjectProperty<DeskSettings> settings =
            new SimpleObjectProperty<>(DeskSettings.USUAL);

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private Theme theme;

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private CalendarPane pane;

    @Start
    void open(Stage stage) {
        theme = new Theme();
        theme.follow(settings);
        pane = new CalendarPane(model, new Texts(Locale.ENGLISH), () -> {});
        stage.setScene(Styled.scene(pane, 990, 640));
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(theme::close);
    }

    @Test
    void everythingCanBeReadInLight(FxRobot robot) {
        assertReadable(robot, Brightness.LIGHT);
    }

    @Test
    void everythingCanBeReadInDark(FxRobot robot) {
        assertReadable(robot, Brightness.DARK);
    }

    private void assertReadable(FxRobot robot, Brightness brightness) {
        robot.interact(() -> settings.set(DeskSettings.USUAL.withBrightness(brightness)));
        assertReadable(robot, this::showEveryState, TAKEN, BOOKING, PAST, FREE);
        assertReadable(robot, model::selectNextFree, SELECTED, BOOKING, PAST, FREE);
    }

    private void assertReadable(FxRobot robot, Runnable change, ChipState... looks) {
        robot.interact(change);
        assertThat(looks()).containsExactlyInAnyOrder(looks);
        askForEveryNode();
        Audit audit = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Audit.of(pane.getScene()));
        assertThat(audit.textsRead()).isGreaterThan(300);
        assertThat(audit.findings()).isEmpty();
    }

    /** Only nodes are audited; PaintedChipsTest sees to it that what is painted looks like them. */
    private void askForEveryNode() {
        SlotCalendar calendar = (SlotCalendar) pane.lookup("#calendar");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        model.weekProperty()
                                .get()
                                .chips()
                                .map(WeekLayout.Chip::slot)
                                .map(calendar::chipOf)
                                .filter(Optional::isPresent)
                                .count());
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
}

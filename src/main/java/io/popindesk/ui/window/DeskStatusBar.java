package io.popindesk.ui.window;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Tally;
import io.popindesk.tasks.BackgroundTask;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.LoadState;
import io.popindesk.ui.journal.JournalStatus;
import io.popindesk.ui.upcoming.NextCall;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/**
 * How fresh the slots are or how many bookings there are, and what is being done in the background.
 */
final class DeskStatusBar extends StatusBar {
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** In which the age of the slots is told within a minute; each new word is painted. */
    private static final Duration STEP = Duration.ofSeconds(15);

    /** What takes less time than this is not worth a flash in the corner of the eye. */
    private static final javafx.util.Duration WORTH_SHOWING = javafx.util.Duration.millis(150);

    private final UiContext context;
    private final CalendarModel calendar;
    private final ObservableValue<Tally> tally;
    private final ObservableValue<Place> place;
    private final TimeWords times;
    private final PauseTransition delay = new PauseTransition(WORTH_SHOWING);
    private final Map<BackgroundTask, HBox> items = new HashMap<>();

    DeskStatusBar(UiContext context, DeskModels models, ObservableValue<Place> place) {
        this.context = context;
        this.calendar = models.calendar();
        this.tally = models.bookings().tallyProperty();
        this.place = place;
        this.times = new TimeWords(context.texts());
        setId("statusBar");
        // There is nothing to do in it but what its buttons do.
        setFocusTraversable(false);
        setText("");
        getLeftItems()
                .addAll(
                        new JournalStatus(models.journal(), context.texts()),
                        new NextCall(models.upcoming(), context.texts()));
        delay.setOnFinished(event -> showTasks());
        context.tasks()
                .running()
                .addListener((ListChangeListener<BackgroundTask>) this::tasksChanged);
        calendar.availabilityProperty().subscribe(availability -> showWords());
        calendar.stateProperty().subscribe(state -> showWords());
        tally.subscribe(count -> showWords());
        place.subscribe(where -> showWords());
        context.ticker()
                .every(
                        TICK,
                        () -> {
                            calendar.tick();
                            showWords();
                        });
    }

    private void showWords() {
        String words =
                switch (place.getValue()) {
                    case BOOK -> age();
                    case BOOKINGS ->
                            context.texts().get("status.bookings", tally.getValue().total());
                    case SETTINGS -> context.texts().get("status.settings");
                };
        if (!words.equals(getText())) {
            setText(words);
        }
    }

    private String age() {
        Availability availability = calendar.availabilityProperty().get();
        if (availability == null) {
            return "";
        }
        if (calendar.stateProperty().get() == LoadState.STALE) {
            LocalTime at = LocalTime.ofInstant(availability.readAt(), availability.zone());
            return context.texts().get("status.stale", times.time(at));
        }
        Duration age = Duration.between(availability.readAt(), context.clock().instant());
        if (age.compareTo(STEP) < 0) {
            return context.texts().get("status.justNow");
        }
        return age.compareTo(MINUTE) < 0
                ? context.texts().get("status.seconds", age.dividedBy(STEP) * STEP.toSeconds())
                : context.texts().get("status.minutes", age.toMinutes());
    }

    private void tasksChanged(ListChangeListener.Change<? extends BackgroundTask> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::hide);
        }
        if (context.tasks().running().isEmpty()) {
            delay.stop();
        } else if (items.isEmpty()) {
            delay.playFromStart();
        } else {
            showTasks();
        }
    }

    /** What is shown stays as it is, for one of its buttons may have the focus. */
    private void showTasks() {
        for (BackgroundTask task : context.tasks().running()) {
            if (!items.containsKey(task)) {
                HBox item = createItem(task);
                items.put(task, item);
                getRightItems().add(item);
            }
        }
    }

    private void hide(BackgroundTask task) {
        HBox item = items.remove(task);
        if (item != null) {
            getRightItems().remove(item);
        }
    }

    private HBox createItem(BackgroundTask task) {
        Label words = new Label();
        words.textProperty().bind(task.detailProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setAccessibleText(task.title());
        Button cancel = new Button("", new FontIcon(Feather.X));
        cancel.setId("cancelTask");
        cancel.getStyleClass().addAll("cancel-task", "flat");
        cancel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        String cancelWords = context.texts().get("status.cancel", task.title());
        cancel.setAccessibleText(cancelWords);
        cancel.setTooltip(new Tooltip(cancelWords));
        cancel.setOnAction(event -> task.cancel());
        HBox item = new HBox(words, bar, cancel);
        item.getStyleClass().add("task-item");
        return item;
    }
}

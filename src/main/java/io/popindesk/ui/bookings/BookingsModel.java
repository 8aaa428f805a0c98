package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Tally;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the journal has, as far as the person wants to see it. Nothing but the tally is read before
 * the place is shown, and nothing else while it is not. Used on the UI thread.
 */
public final class BookingsModel {
    private final Journal journal;
    private final JournalFeed feed;
    private final Tasks tasks;
    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId deskZone;

    private final RowList rows = new RowList();
    private final ObservableList<BookingRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final RowReader reader;
    private final LatestWins searches = new LatestWins();
    private final TallyReader tallies;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<AttemptQuery.Filter> filter =
            new SimpleObjectProperty<>(AttemptQuery.Filter.ALL);
    private final ObjectProperty<@Nullable AttemptId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable AttemptQuery> answered =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JournalFailure> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Instant> now;
    private boolean shown;
    private boolean outdated = true;

    /**
     * @param deskZone the zone that the workstation's own clock shows; it says what today is
     */
    public BookingsModel(
            Journal journal,
            JournalFeed feed,
            Tasks tasks,
            Texts texts,
            InstantSource clock,
            ZoneId deskZone) {
        this.journal = journal;
        this.feed = feed;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.deskZone = deskZone;
        this.reader = new RowReader(journal, rows, tasks, texts.get("task.bookings"), failure::set);
        this.tallies = new TallyReader(journal, tasks, texts.get("task.tally"));
        this.now = new ReadOnlyObjectWrapper<>(minute());
        search.subscribe((before, after) -> queryChanged());
        filter.subscribe((before, after) -> queryChanged());
        feed.follow(this::changed);
    }

    /** What is looked for in names, mobile numbers and email addresses. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Which part of the journal is looked at. */
    public ObjectProperty<AttemptQuery.Filter> filterProperty() {
        return filter;
    }

    /** What was found, in the journal's order. */
    public ObservableList<BookingRow> rows() {
        return rowsView;
    }

    /** The search whose result {@link #rows} is; null before the first one has ended. */
    public ReadOnlyObjectProperty<@Nullable AttemptQuery> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** The attempt that the person has chosen; it need not be among the rows. */
    public ObjectProperty<@Nullable AttemptId> selectedProperty() {
        return selected;
    }

    /** How many attempts there are of each kind. */
    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tallies.tallyProperty();
    }

    /** Why the journal could not be read when it was last tried; null if it could. */
    public ReadOnlyObjectProperty<@Nullable JournalFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a search is under way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** What time it is, to the minute or so: what the words about each row are measured by. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** What time it is, to the moment. */
    Instant now() {
        return clock.instant();
    }

    /** Whether the journal has everything that is known about an attempt. */
    public boolean isSaved(AttemptId id) {
        return feed.isSaved(id);
    }

    /** How many attempts have an outcome that the journal does not have yet. */
    public ReadOnlyIntegerProperty unsavedProperty() {
        return feed.unsavedProperty();
    }

    /** Where an attempt stands among the rows, or -1. */
    public int indexOf(AttemptId id) {
        return rows.indexOf(id);
    }

    /** A row has come into sight: its attempt is read if it is not there yet. */
    public void inSight(int index) {
        reader.read(index);
    }

    /** Counts, for the badge. */
    public void count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), deskZone);
        tallies.read(
                today.atStartOfDay(deskZone).toInstant(),
                today.plusDays(1).atStartOfDay(deskZone).toInstant());
    }

    /** Says whether the person sees the place; the rows are read when they do. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        if (shown) {
            tick();
            if (outdated) {
                readAgain();
            }
        }
    }

    /** Reads rows and tally again, and the attempts that could not be read. */
    public void readAgain() {
        count();
        if (shown) {
            outdated = false;
            search();
        } else {
            outdated = true;
        }
    }

    /** Reads one attempt again, because somebody else has changed it. */
    public void readAgain(AttemptId id) {
        rows.known(id).ifPresent(row -> reader.readAgain(List.of(row)));
        readAgain();
    }

    /** Reads some attempts again, as far as somebody has looked at them. */
    public void readAgain(List<AttemptId> some) {
        List<BookingRow> known = some.stream().map(rows::known).flatMap(Optional::stream).toList();
        if (!known.isEmpty()) {
            reader.readAgain(known);
        }
    }

    /** To be called about once a minute while the place is shown. */
    public void tick() {
        Instant before = now.get();
        Instant minute = minute();
        if (minute.equals(before)) {
            return;
        }
        now.set(minute);
        boolean ofTime =
                filter.get() == AttemptQuery.Filter.UPCOMING
                        || filter.get() == AttemptQuery.Filter.PAST;
        boolean anotherDay =
                !LocalDate.ofInstant(before, deskZone)
                        .equals(LocalDate.ofInstant(minute, deskZone));
        if (ofTime || anotherDay) {
            readAgain();
        }
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private void queryChanged() {
        outdated = true;
        if (shown) {
            outdated = false;
            search();
        }
    }

    /** In place at once; its place among the others, and the numbers, as soon as they are read. */
    private void changed(Attempt newest) {
        rows.known(newest.id()).ifPresent(row -> row.take(newest));
        count();
        outdated = true;
        if (shown && !searches.isBusy()) {
            outdated = false;
            search();
        }
    }

    private void search() {
        AttemptQuery query = new AttemptQuery(search.get(), filter.get(), clock.instant());
        loading.set(true);
        searches.start(
                tasks.task(texts.get("task.bookings"), control -> journal.search(query))
                        .onSuccess(
                                ids -> {
                                    answered.set(query);
                                    failure.set(null);
                                    rows.show(ids);
                                    reader.retry();
                                    ended();
                                })
                        .onFailure(
                                JournalFailure.class,
                                reason -> {
                                    failure.set(reason);
                                    ended();
                                }));
    }

    /** Of the newest search only; what changed while it ran may not be in its result. */
    private void ended() {
        loading.set(false);
        if (outdated && shown) {
            outdated = false;
            search();
        }
    }
}

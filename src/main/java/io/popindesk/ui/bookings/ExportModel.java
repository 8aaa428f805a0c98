package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.handoff.BookingsTable;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskControl;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Saves bookings as a table for a spreadsheet, a page of the journal at a time, so that a hundred
 * thousand of them need no more room than a few hundred. Used on the UI thread.
 */
public final class ExportModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExportModel.class);
    private static final int PAGE = 500;

    private static final List<String> COLUMNS =
            List.of(
                    "captured",
                    "name",
                    "mobile",
                    "email",
                    "pinCode",
                    "group",
                    "wanted",
                    "state",
                    "call",
                    "zone",
                    "changed",
                    "link",
                    "words",
                    "number");

    /**
     * What came of it.
     *
     * @param sentence for the person
     * @param file where it is; null where nothing was written
     */
    public record Outcome(String sentence, @Nullable Path file) {
        boolean isDone() {
            return file != null;
        }
    }

    /**
     * Which bookings.
     *
     * @param query the filter and the text to look for
     * @param from the first day on which they were captured, by the desk's own clock; null for any
     * @param to the last one; null for any
     */
    public record Part(AttemptQuery query, @Nullable LocalDate from, @Nullable LocalDate to) {
        /** Whether both days are there and in the wrong order. */
        public boolean isBackwards() {
            return from != null && to != null && to.isBefore(from);
        }

        /** Without what is looked for. */
        @Override
        public String toString() {
            return "Part[" + from + ", " + to + "]";
        }
    }

    private final Journal journal;
    private final UiContext context;
    private final Texts texts;
    private final BookingsWords words;
    private final OneAtATime lane = new OneAtATime();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();

    public ExportModel(Journal journal, UiContext context) {
        this.journal = journal;
        this.context = context;
        this.texts = context.texts();
        this.words = new BookingsWords(texts, context.deskZone(), number -> number);
    }

    /** Whether a table is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /** How far it is, 0 to 1; negative while that cannot be told. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What came of the last one; null while it is under way. */
    public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Stops it; there is no file then, or the one that was there before. */
    public void cancel() {
        lane.cancel();
    }

    /** What was said of the last one is of no use any more. */
    public void forgetOutcome() {
        outcome.set(null);
    }

    /**
     * Writes the table.
     *
     * @param replacing whether the person knows that a file is replaced
     */
    public void save(Part part, Path file, boolean replacing) {
        if (lane.busyProperty().get()) {
            return;
        }
        outcome.set(null);
        progress.set(-1);
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.exportBookings"),
                                control -> write(part, file, replacing, control))
                        .onSuccess(rows -> outcome.set(done(rows, file)))
                        .onCancelled(() -> outcome.set(failed("export.cancelled")))
                        .onFailure(
                                FileAlreadyExistsException.class,
                                failure -> outcome.set(failed("export.there")))
                        .onFailure(
                                JournalUnread.class,
                                failure -> {
                                    LOG.warn("the journal could not be read", failure);
                                    outcome.set(failed("export.unread"));
                                })
                        .onFailure(
                                JournalFailure.class,
                                failure -> outcome.set(failed("export.unread")))
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("a table could not be written", failure);
                                    outcome.set(failed("export.failed"));
                                }));
    }

    private Outcome done(int rows, Path file) {
        return new Outcome(texts.get("export.done", rows, file.toAbsolutePath()), file);
    }

    private Outcome failed(String key) {
        return new Outcome(texts.get(key), null);
    }

    private int write(Part part, Path file, boolean replacing, TaskControl control)
            throws IOException, JournalFailure {
        List<AttemptId> ids = journal.search(part.query());
        int[] rows = {0};
        table().save(
                        headings(),
                        file,
                        replacing,
                        row -> {
                            for (int from = 0; from < ids.size(); from += PAGE) {
                                stopIfCancelled(control.cancellation());
                                int to = Math.min(from + PAGE, ids.size());
                                for (Attempt attempt : load(ids.subList(from, to))) {
                                    if (isWithin(part, attempt.createdAt())) {
                                        row.of(attempt);
                                        rows[0]++;
                                    }
                                }
                                double done = (double) to / ids.size();
                                control.progress(done);
                                control.tell(() -> progress.set(done));
                            }
                        });
        return rows[0];
    }

    private BookingsTable table() {
        return new BookingsTable(
                context.deskZone(),
                attempt -> texts.get("export.purpose." + attempt.purpose()),
                words::state);
    }

    private List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.get("export.column." + column, context.deskZone().getId()))
                .toList();
    }

    private List<Attempt> load(List<AttemptId> ids) throws JournalUnread {
        try {
            return journal.load(ids);
        } catch (JournalFailure failure) {
            throw new JournalUnread(failure);
        }
    }

    private boolean isWithin(Part part, Instant captured) {
        LocalDate day = LocalDate.ofInstant(captured, context.deskZone());
        return Optional.ofNullable(part.from()).filter(day::isBefore).isEmpty()
                && Optional.ofNullable(part.to()).filter(day::isAfter).isEmpty();
    }

    private static void stopIfCancelled(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new CancellationException();
        }
    }

    /** The journal failed in the middle of writing. */
    private static final class JournalUnread extends IOException {
        private static final long serialVersionUID = 1;

        JournalUnread(JournalFailure cause) {
            super(cause);
        }
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Tally;
import io.popindesk.tasks.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;

/**
 * Counts what the journal has. Asked again while it counts it counts once more, however often it
 * was asked. Used on the UI thread.
 */
final class TallyReader {
    private static final Logger LOG = LoggerFactory.getLogger(TallyReader.class);

    private final Journal journal;
    private final Tasks tasks;
    private final String title;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private boolean busy;
    private boolean again;

    TallyReader(Journal journal, Tasks tasks, String title) {
        this.journal = journal;
        this.tasks = tasks;
        this.title = title;
    }

    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /**
     * @param from the start of today
     * @param to its end, exclusive
     */
    void read(Instant from, Instant to) {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        tasks.task(title, control -> journal.tally(from, to))
                .onSuccess(tally::set)
                // The list says the same to whoever looks at it; the old numbers stay meanwhile.
                .onFailure(JournalFailure.class, e -> LOG.warn("the tally could not be read", e))
                .andFinally(
                        () -> {
                            busy = false;
                            if (again) {
                                again = false;
                                read(from, to);
                            }
                        })
                .start();
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.tasks.Tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the attempts of the lines in sight, a page at a time. Whoever scrolls past many pages waits
 * for the last ones only. Used on the UI thread.
 */
final class RowReader {
    private static final int PAGE = 40;

    /** A screen shows lines of no more than so many pages. */
    private static final int WAITING = 3;

    private final Journal journal;
    private final RowList rows;
    private final Tasks tasks;
    private final String title;
    private final Consumer<JournalFailure> failed;

    /** The pages asked for, the newest first. */
    private final Deque<List<BookingRow>> pages = new ArrayDeque<>();

    /** Lines that could not be read; they may still be in sight. */
    private List<BookingRow> unread = List.of();

    private boolean reading;

    /**
     * @param failed told when a page cannot be read; it is not tried again before {@link #retry}
     */
    RowReader(
            Journal journal,
            RowList rows,
            Tasks tasks,
            String title,
            Consumer<JournalFailure> failed) {
        this.journal = journal;
        this.rows = rows;
        this.tasks = tasks;
        this.title = title;
        this.failed = failed;
    }

    /** Reads the page of a line, unless that has been done or is under way. */
    void read(int index) {
        BookingRow row = rows.get(index);
        if (row.attempt().isEmpty() && !row.isAsked()) {
            pages.addFirst(pageOf(index));
            if (pages.size() > WAITING) {
                release(pages.removeLast());
            }
            readNext();
        }
    }

    /** Reads lines once more, whatever is known of them. */
    void readAgain(List<BookingRow> some) {
        pages.addFirst(some);
        readNext();
    }

    /** Tries the lines again that could not be read last. */
    void retry() {
        if (!unread.isEmpty()) {
            readAgain(unread);
        }
    }

    private List<BookingRow> pageOf(int index) {
        int first = index / PAGE * PAGE;
        List<BookingRow> page = new ArrayList<>(PAGE);
        for (int i = first; i < Math.min(first + PAGE, rows.size()); i++) {
            BookingRow row = rows.get(i);
            if (row.attempt().isEmpty() && !row.isAsked()) {
                row.setAsked(true);
                page.add(row);
            }
        }
        return page;
    }

    private void readNext() {
        if (reading || pages.isEmpty()) {
            return;
        }
        reading = true;
        List<BookingRow> page = pages.removeFirst();
        unread = List.of();
        tasks.task(title, control -> journal.load(page.stream().map(BookingRow::id).toList()))
                .onSuccess(attempts -> take(page, attempts))
                .onFailure(
                        JournalFailure.class,
                        failure -> {
                            unread = page;
                            failed.accept(failure);
                        })
                .andFinally(
                        () -> {
                            release(page);
                            reading = false;
                            readNext();
                        })
                .start();
    }

    /** Into the very lines that were asked for, whatever the list shows by now. */
    private static void take(List<BookingRow> page, List<Attempt> attempts) {
        int next = 0;
        for (BookingRow row : page) {
            if (next < attempts.size() && attempts.get(next).id().equals(row.id())) {
                row.take(attempts.get(next));
                next++;
            }
        }
    }

    private static void release(List<BookingRow> page) {
        page.forEach(row -> row.setAsked(false));
    }
}

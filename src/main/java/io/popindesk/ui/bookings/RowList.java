package io.popindesk.ui.bookings;

import io.popindesk.desk.AttemptId;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the list, which are made when somebody looks at them: a hundred thousand ids cost no
 * more than the ids. Used on the UI thread.
 */
final class RowList extends ObservableListBase<BookingRow> {
    /** Far more than fit on any screen; lines that nobody has looked at for longest go. */
    private static final int KEPT = 2_000;

    private final Map<AttemptId, BookingRow> rows =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<AttemptId, BookingRow> eldest) {
                    return size() > KEPT;
                }
            };
    private List<AttemptId> ids = List.of();

    @Override
    public BookingRow get(int index) {
        return row(ids.get(index));
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof BookingRow one ? ids.indexOf(one.id()) : -1;
    }

    /** Where an attempt stands, or -1. */
    int indexOf(AttemptId id) {
        return ids.indexOf(id);
    }

    /** The line of an attempt, if somebody has looked at it lately. */
    Optional<BookingRow> known(AttemptId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** Puts other lines in place of these; those of the same attempts stay the same objects. */
    void show(List<AttemptId> newest) {
        if (newest.equals(ids)) {
            return;
        }
        List<BookingRow> before = rowsOf(ids);
        ids = newest;
        fireChange(new Replaced(before));
    }

    private BookingRow row(AttemptId id) {
        return rows.computeIfAbsent(id, BookingRow::new);
    }

    private List<BookingRow> rowsOf(List<AttemptId> some) {
        return new AbstractList<>() {
            @Override
            public BookingRow get(int index) {
                return row(some.get(index));
            }

            @Override
            public int size() {
                return some.size();
            }
        };
    }

    /** Everything was replaced; the usual change objects would make and copy every line. */
    private final class Replaced extends ListChangeListener.Change<BookingRow> {
        private static final int[] NOT_MOVED = {};
        private final List<BookingRow> removed;
        private boolean begun;

        Replaced(List<BookingRow> removed) {
            super(RowList.this);
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return ids.size();
        }

        @Override
        public List<BookingRow> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return NOT_MOVED;
        }
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Draft;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Sought;
import io.popindesk.desk.Tally;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A journal in memory that remembers what was read of it, and cannot be read when told so. */
final class WatchedJournal implements Journal {
    final MemoryJournal memory = new MemoryJournal();

    /** What was read, in order. */
    final List<String> readings = new CopyOnWriteArrayList<>();

    volatile JournalFailure.@Nullable Reason broken;

    private void reading(String what) throws JournalFailure {
        readings.add(what);
        JournalFailure.Reason reason = broken;
        if (reason != null) {
            throw new JournalFailure(reason, null);
        }
    }

    @Override
    public void add(Attempt attempt) throws JournalFailure {
        memory.add(attempt);
    }

    @Override
    public void replace(Attempt attempt) throws JournalFailure {
        memory.replace(attempt);
    }

    @Override
    public Optional<Attempt> find(AttemptId id) throws JournalFailure {
        return memory.find(id);
    }

    @Override
    public List<Attempt> in(Set<AttemptState> states) throws JournalFailure {
        return memory.in(states);
    }

    @Override
    public List<AttemptId> search(AttemptQuery query) throws JournalFailure {
        reading("search " + query.text());
        return memory.search(query);
    }

    @Override
    public List<Attempt> load(List<AttemptId> ids) throws JournalFailure {
        reading("load " + ids.size());
        return memory.load(ids);
    }

    @Override
    public List<Acquaintance> acquaintances(Sought whom, int most) throws JournalFailure {
        reading("acquaintances " + most);
        return memory.acquaintances(whom, most);
    }

    @Override
    public List<AttemptEvent> history(AttemptId id) throws JournalFailure {
        reading("history");
        return memory.history(id);
    }

    @Override
    public Tally tally(Instant from, Instant to) throws JournalFailure {
        reading("tally " + from + " " + to);
        return memory.tally(from, to);
    }

    @Override
    public void keep(Draft draft) throws JournalFailure {
        memory.keep(draft);
    }

    @Override
    public Draft draft() throws JournalFailure {
        return memory.draft();
    }
}

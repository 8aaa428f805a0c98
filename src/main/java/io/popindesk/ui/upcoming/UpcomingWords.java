package io.popindesk.ui.upcoming;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Slot;
import io.popindesk.ui.CountdownWords;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of calls that come up, by the seller's clock, as everywhere in the window. */
public final class UpcomingWords {
    private final Texts texts;
    private final TimeWords times;
    private final CountdownWords countdown;

    public UpcomingWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.countdown = new CountdownWords(texts);
    }

    /** {@code Next call 3:15 PM, in 12 min}; nobody's name. */
    String next(Attempt call, Instant now) {
        String when = when(slot(call), now);
        return countdown
                .near(slot(call).instant(), now)
                .map(left -> texts.get("nextCall", when, left))
                .orElseGet(() -> texts.get("nextCall.later", when));
    }

    /**
     * {@code Call at 3:15 PM, in 5 min}, or the same of several; nobody's name.
     *
     * @param calls at least one, the soonest first
     */
    String reminder(List<Attempt> calls, Instant now) {
        Slot first = slot(calls.getFirst());
        String time = time(first);
        String left = countdown.near(first.instant(), now).orElse("");
        if (calls.size() == 1) {
            return texts.get("reminder.one", time, left);
        }
        boolean together = first.instant().equals(slot(calls.getLast()).instant());
        return texts.get(
                together ? "reminder.sameTime" : "reminder.several", calls.size(), time, left);
    }

    /** Who is to be called when, a line each; for whoever asks for it. */
    String who(List<Attempt> calls) {
        return calls.stream()
                .map(call -> texts.get("reminder.who", time(slot(call)), call.customer().name()))
                .collect(Collectors.joining("\n"));
    }

    /** The name of the window while it reminds; nobody's name. */
    public String title(List<Attempt> calls) {
        return texts.get("reminder.title", time(slot(calls.getFirst())), texts.get("app.name"));
    }

    private String when(Slot slot, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, slot.zone());
        LocalDateTime start = slot.start();
        return start.toLocalDate().equals(today) ? time(slot) : times.seenFrom(today, start);
    }

    private String time(Slot slot) {
        return times.time(slot.start().toLocalTime());
    }

    private static Slot slot(Attempt call) {
        return call.slot().orElseThrow();
    }
}

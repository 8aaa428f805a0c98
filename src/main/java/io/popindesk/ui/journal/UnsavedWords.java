package io.popindesk.ui.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Slot;
import io.popindesk.desk.Standing;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Says what is known and could not be noted down. */
public final class UnsavedWords {
    private final Texts texts;
    private final TimeWords times;
    private final FailureWords causes;

    public UnsavedWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.causes = new FailureWords(texts);
    }

    /** All of it in one sentence, and why. */
    public String sentence(List<Attempt> unsaved, @Nullable JournalFailure why) {
        String what =
                unsaved.size() == 1
                        ? texts.get("journal.unsaved.one", outcome(unsaved.getFirst()))
                        : texts.get("journal.unsaved.many", unsaved.size());
        return why == null ? what : what + " " + causes.cause(why);
    }

    /** What is known of one attempt, without a full stop. */
    public String outcome(Attempt attempt) {
        String name = attempt.customer().name();
        if (attempt.standing() != Standing.BOOKED) {
            return texts.get("journal.outcome." + attempt.standing(), name);
        }
        return attempt.slot()
                .map(Slot::start)
                .map(start -> texts.get("journal.outcome.booked", name, times.dayAndTime(start)))
                .orElseGet(() -> texts.get("journal.outcome.callNow", name));
    }
}

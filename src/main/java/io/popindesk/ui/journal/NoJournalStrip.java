package io.popindesk.ui.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says that nothing can be noted down, and so nothing booked. */
final class NoJournalStrip extends Strip {
    private final JournalModel journal;
    private final Texts texts;
    private final FailureWords causes;

    NoJournalStrip(JournalModel journal, Texts texts) {
        super("noJournal", "error-strip", Feather.ALERT_TRIANGLE);
        this.journal = journal;
        this.texts = texts;
        this.causes = new FailureWords(texts);
        addButton("retryJournal", texts.get("journal.retry"), journal::open)
                .disableProperty()
                .bind(journal.openingProperty());
        journal.failureProperty().subscribe(this::show);
    }

    private void show(@Nullable JournalFailure failure) {
        setVisible(failure != null);
        if (failure != null) {
            say(texts.get("journal.none", causes.cause(failure), journal.folder()));
        }
    }
}

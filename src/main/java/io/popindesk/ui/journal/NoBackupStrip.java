package io.popindesk.ui.journal;

import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says once, and quietly, that the daily backup could not be made. */
final class NoBackupStrip extends Strip {
    private final Texts texts;
    private final FailureWords causes;

    NoBackupStrip(JournalModel journal, Texts texts) {
        super("noBackup", "notice-strip", Feather.INFO);
        this.texts = texts;
        this.causes = new FailureWords(texts);
        addButton("dismissNoBackup", texts.get("error.dismiss"), journal::dismissBackupFailure);
        journal.backupFailureProperty().subscribe(this::show);
    }

    private void show(@Nullable JournalFailure failure) {
        setVisible(failure != null);
        if (failure != null) {
            say(texts.get("journal.noBackup", causes.cause(failure)));
        }
    }
}

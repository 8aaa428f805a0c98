package io.popindesk.ui.journal;

import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import org.kordamp.ikonli.feather.Feather;

/** Says that something is known and could not be noted down, for as long as that is so. */
final class UnsavedStrip extends Strip {
    private final JournalFeed feed;
    private final Texts texts;
    private final UnsavedWords words;

    UnsavedStrip(JournalModel journal, Texts texts) {
        super("unsavedStrip", "error-strip", Feather.ALERT_TRIANGLE);
        this.feed = journal.feed();
        this.texts = texts;
        this.words = new UnsavedWords(texts);
        addButton("saveAgain", texts.get("journal.saveAgain"), journal::save)
                .disableProperty()
                .bind(journal.savingProperty());
        feed.unsavedProperty().subscribe((before, now) -> refresh());
        feed.failureProperty().subscribe((before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        boolean any = feed.unsavedProperty().get() > 0;
        setVisible(any);
        if (any) {
            say(
                    texts.get(
                            "journal.unsaved",
                            words.sentence(feed.unsaved(), feed.failureProperty().get())));
        }
    }
}

package io.popindesk.ui.window;

import io.popindesk.desk.Attempt;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.journal.JournalModel;
import io.popindesk.ui.journal.UnsavedWords;

import javafx.scene.control.Button;
import javafx.util.Subscription;

import java.util.List;
import java.util.stream.Collectors;

/** Something is known and not noted down while the window is to be closed, and would be lost. */
final class UnsavedQuestion extends Question {
    private static final int MOST_SHOWN = 8;

    private final JournalModel journal;
    private final Texts texts;
    private final UnsavedWords words;
    private final FailureWords causes;
    private final Runnable close;

    /**
     * @param close closes the window once everything is noted down
     * @param closeAnyway closes it whatever is lost
     */
    UnsavedQuestion(JournalModel journal, UiContext context, Runnable close, Runnable closeAnyway) {
        super(context.texts());
        this.journal = journal;
        this.texts = context.texts();
        this.words = new UnsavedWords(texts);
        this.causes = new FailureWords(texts);
        this.close = close;
        addDecision("closeAnyway", texts.get("close.anyway"), closeAnyway);
        Button again = addAction("saveAndClose", texts.get("close.unsaved.again"), journal::save);
        again.getStyleClass().add("accent");
        again.disableProperty().bind(journal.savingProperty());
        makeDefault(again);
        Subscription news =
                Subscription.combine(
                        journal.feed().unsavedProperty().subscribe((before, now) -> tell()),
                        journal.feed().failureProperty().subscribe((before, now) -> tell()));
        setOnHidden(hidden -> news.unsubscribe());
        tell();
    }

    private void tell() {
        List<Attempt> unsaved = journal.feed().unsaved();
        if (unsaved.isEmpty()) {
            // Nothing stands in the way any more of what the person wants.
            close();
            close.run();
            return;
        }
        say(texts.get("close.unsaved.title", unsaved.size()), sentences(unsaved));
    }

    private String sentences(List<Attempt> unsaved) {
        String cause =
                journal.feed().failureProperty().get() == null
                        ? ""
                        : causes.cause(journal.feed().failureProperty().get()) + "\n\n";
        String lost =
                unsaved.stream()
                        .limit(MOST_SHOWN)
                        .map(words::outcome)
                        .map(outcome -> texts.get("close.unsaved.item", outcome))
                        .collect(Collectors.joining("\n"));
        return cause + lost + "\n\n" + texts.get("close.unsaved.words");
    }
}

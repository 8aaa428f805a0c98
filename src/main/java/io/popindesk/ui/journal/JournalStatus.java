package io.popindesk.ui.journal;

import io.popindesk.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The journal in the status bar: a few words and a shape. */
public final class JournalStatus extends Label {
    private static final PseudoClass ALARMING = PseudoClass.getPseudoClass("alarming");

    private final JournalModel journal;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();

    public JournalStatus(JournalModel journal, Texts texts) {
        this.journal = journal;
        this.texts = texts;
        setId("journalStatus");
        getStyleClass().add("journal-status");
        setGraphic(icon);
        // As high as the bar, so that it stands on one line with the rest.
        setMaxHeight(Double.MAX_VALUE);
        journal.stateProperty().subscribe((before, now) -> refresh());
        journal.feed().unsavedProperty().subscribe((before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        int unsaved = journal.feed().unsavedProperty().get();
        if (unsaved > 0) {
            show(texts.get("journal.status.unsaved", unsaved), Feather.ALERT_TRIANGLE);
            return;
        }
        JournalModel.State state = journal.stateProperty().get();
        show(
                texts.get("journal.status." + state),
                switch (state) {
                    case OPENING -> Feather.LOADER;
                    case OPEN -> Feather.CHECK;
                    case FAILED -> Feather.ALERT_TRIANGLE;
                });
    }

    private void show(String words, Feather shape) {
        setText(words);
        icon.setIconCode(shape);
        pseudoClassStateChanged(ALARMING, shape == Feather.ALERT_TRIANGLE);
    }
}

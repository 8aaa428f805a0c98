package io.popindesk.ui.upcoming;

import io.popindesk.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** When the next call is, for the status bar. */
public final class NextCall extends Label {
    private final UpcomingModel upcoming;
    private final UpcomingWords words;

    public NextCall(UpcomingModel upcoming, Texts texts) {
        super("", new FontIcon(Feather.VIDEO));
        this.upcoming = upcoming;
        this.words = new UpcomingWords(texts);
        setId("nextCall");
        getStyleClass().add("next-call");
        setMinWidth(USE_PREF_SIZE);
        // As high as the bar, so that it stands on one line with the rest.
        setMaxHeight(Double.MAX_VALUE);
        setTooltip(new Tooltip(texts.get("nextCall.hint")));
        managedProperty().bind(visibleProperty());
        upcoming.callsProperty().subscribe(calls -> show());
        upcoming.nowProperty().subscribe(now -> show());
    }

    private void show() {
        upcoming.next()
                .map(call -> words.next(call, upcoming.nowProperty().get()))
                .ifPresent(this::setText);
        setVisible(upcoming.next().isPresent());
    }
}

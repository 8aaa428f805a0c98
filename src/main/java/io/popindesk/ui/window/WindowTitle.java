package io.popindesk.ui.window;

import io.popindesk.desk.Attempt;
import io.popindesk.ui.Texts;
import io.popindesk.ui.upcoming.UpcomingWords;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import java.util.List;

/**
 * The name of the window; while a call is about to begin it says when, so that the taskbar tells
 * whoever has another program in front. It never comes to the front by itself.
 */
final class WindowTitle {
    private final Texts texts;
    private final UpcomingWords words;

    WindowTitle(Texts texts) {
        this.texts = texts;
        this.words = new UpcomingWords(texts);
    }

    void follow(ObservableValue<List<Attempt>> reminders, Stage stage) {
        reminders.subscribe(
                calls ->
                        stage.setTitle(
                                calls.isEmpty() ? texts.get("app.name") : words.title(calls)));
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Words in place of rows, where there are none: why, and what to do about it. */
final class ListMessage extends VBox {
    private final BookingsModel model;
    private final Texts texts;
    private final NoticeWords words;
    private final FontIcon icon = new FontIcon(Feather.INBOX);
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button button = new Button();

    ListMessage(BookingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new NoticeWords(texts);
        setId("bookingsMessage");
        getStyleClass().add("bookings-message");
        setAlignment(Pos.TOP_CENTER);
        title.setId("bookingsMessageTitle");
        title.getStyleClass().add("message-title");
        sentence.setWrapText(true);
        button.setId("bookingsMessageStep");
        getChildren().addAll(icon, title, sentence, button);
        for (var part : getChildren()) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.answeredProperty().subscribe(query -> show());
        model.failureProperty().subscribe(failure -> show());
        model.tallyProperty().subscribe(tally -> show());
    }

    private void show() {
        JournalFailure failure = model.failureProperty().get();
        AttemptQuery query = model.answeredProperty().get();
        if (failure != null) {
            say(Feather.ALERT_TRIANGLE, texts.get("bookings.failed.title"), words.notRead(failure));
            offer(texts.get("bookings.retry"), model::readAgain);
        } else if (query == null) {
            say(Feather.LOADER, texts.get("bookings.reading"), "");
            button.setVisible(false);
        } else if (!query.text().isBlank()) {
            say(Feather.SEARCH, texts.get("bookings.empty.search", query.text().strip()), "");
            offer(texts.get("bookings.clearSearch"), this::clearSearch);
        } else if (query.filter() == AttemptQuery.Filter.ALL) {
            say(
                    Feather.INBOX,
                    texts.get("bookings.empty.ALL"),
                    texts.get("bookings.empty.ALL.words"));
            button.setVisible(false);
        } else {
            say(
                    query.filter() == AttemptQuery.Filter.ATTENTION
                            ? Feather.CHECK_CIRCLE
                            : Feather.INBOX,
                    texts.get("bookings.empty." + query.filter()),
                    "");
            offer(texts.get("bookings.showAll"), this::showAll);
        }
    }

    private void clearSearch() {
        model.searchProperty().set("");
    }

    private void showAll() {
        model.filterProperty().set(AttemptQuery.Filter.ALL);
    }

    private void say(Feather shape, String headline, String words) {
        icon.setIconCode(shape);
        title.setText(headline);
        sentence.setText(words);
        sentence.setVisible(!words.isEmpty());
    }

    private void offer(String text, Runnable action) {
        button.setVisible(true);
        button.setText(text);
        button.setOnAction(event -> action.run());
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.JournalFailure;
import io.popindesk.ui.Texts;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the rows: what came of the last step, or that the rows could not be read again. */
final class NoticeLine extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final BookingsModel model;
    private final StepTaker steps;
    private final Texts texts;
    private final NoticeWords words;
    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label sentence = new Label();
    private final Button action = new Button();
    private final Button dismiss = new Button(null, new FontIcon(Feather.X));

    NoticeLine(BookingsModel model, StepTaker steps, Texts texts) {
        this.model = model;
        this.steps = steps;
        this.texts = texts;
        this.words = new NoticeWords(texts);
        setId("bookingsNotice");
        getStyleClass().add("bookings-notice");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        sentence.setId("bookingsNoticeWords");
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        action.setId("bookingsNoticeStep");
        action.setMinWidth(Region.USE_PREF_SIZE);
        action.managedProperty().bind(action.visibleProperty());
        dismiss.setId("dismissBookingsNotice");
        dismiss.getStyleClass().add("flat");
        dismiss.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        dismiss.setAccessibleText(texts.get("error.dismiss"));
        dismiss.setTooltip(new Tooltip(texts.get("error.dismiss")));
        dismiss.managedProperty().bind(dismiss.visibleProperty());
        dismiss.setOnAction(event -> steps.dismiss());
        getChildren().addAll(icon, sentence, action, dismiss);
        steps.noticeProperty().subscribe(notice -> show());
        model.failureProperty().subscribe(failure -> show());
        model.answeredProperty().subscribe(query -> show());
    }

    private void show() {
        JournalFailure failure = model.failureProperty().get();
        Notice notice = steps.noticeProperty().get();
        // Without rows the message in their place says it.
        boolean failed = failure != null && !model.rows().isEmpty();
        setVisible(failed || notice != null);
        if (failed && failure != null) {
            say(true, words.notRead(failure));
            offer(texts.get("bookings.retry"), model::readAgain);
            dismiss.setVisible(false);
        } else if (notice != null) {
            say(notice.kind() == Notice.Kind.PROBLEM, notice.words());
            offer(notice.undo().orElse(null));
            dismiss.setVisible(true);
        }
    }

    private void say(boolean problem, String text) {
        pseudoClassStateChanged(PROBLEM, problem);
        icon.setIconCode(problem ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE);
        sentence.setText(text);
    }

    private void offer(Notice.@Nullable Undo undo) {
        action.setVisible(undo != null);
        if (undo != null) {
            offer(
                    texts.get("bookings.undo." + undo.step()),
                    () -> steps.take(undo.step(), undo.attempt()));
        }
    }

    private void offer(String text, Runnable doing) {
        action.setVisible(true);
        action.setText(text);
        action.setOnAction(event -> doing.run());
    }
}

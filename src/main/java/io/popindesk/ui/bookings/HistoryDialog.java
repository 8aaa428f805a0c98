package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.Cause;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.FailureWords;
import io.popindesk.ui.Texts;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.List;

/** What happened to an attempt, step by step: when, what was sent, and what Popin said. */
final class HistoryDialog extends Dialog<Void> {
    private final Texts texts;
    private final Moments moments;
    private final FailureWords causes;

    HistoryDialog(
            Window owner,
            Attempt attempt,
            List<AttemptEvent> events,
            Texts texts,
            Moments moments) {
        this.texts = texts;
        this.moments = moments;
        this.causes = new FailureWords(texts);
        initOwner(owner);
        DialogFit.onScreenOf(owner, this);
        setTitle(
                attempt.isErased()
                        ? texts.get("bookings.history.titleErased")
                        : texts.get("bookings.history.title", attempt.customer().name()));
        Label heading = new Label(getTitle());
        heading.getStyleClass().add("place-title");
        VBox steps = new VBox();
        steps.getStyleClass().add("history-steps");
        events.forEach(event -> steps.getChildren().add(step(event)));
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        VBox content = new VBox(heading, scroll);
        content.getStyleClass().add("history");
        getDialogPane().setContent(content);
        // The one of JavaFX speaks the language of the system, and no Hindi.
        ButtonType close =
                new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
    }

    private VBox step(AttemptEvent event) {
        Label headline = label(texts.get("bookings.event." + event.state()));
        headline.getStyleClass().add("history-headline");
        Label when = label(moments.full(event.at()));
        when.getStyleClass().add("quiet");
        VBox step = new VBox(headline, when);
        step.getStyleClass().add("history-step");
        event.sent()
                .map(sent -> texts.get("bookings.history.sent", sent.replace("\n", " · ")))
                .ifPresent(sent -> step.getChildren().add(label(sent)));
        event.cause().map(causes::cause).ifPresent(why -> step.getChildren().add(label(why)));
        if (!event.words().isEmpty() && !isRefusal(event)) {
            step.getChildren().add(label(texts.get("failure.popinSaid", event.words())));
        }
        return step;
    }

    /** Whose cause quotes Popin already. */
    private static boolean isRefusal(AttemptEvent event) {
        return event.cause().filter(Cause.Rejected.class::isInstance).isPresent();
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

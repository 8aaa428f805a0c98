package io.popindesk.ui.window;

import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.bookings.StepTaker;
import io.popindesk.ui.journal.JournalModel;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Asks before the window is closed over a request that is under way, from either place, or over
 * something that could not be noted down. What is merely in doubt needs no question: the journal
 * keeps it.
 */
public final class CloseGuard {
    private final Stage stage;
    private final BookingModel booking;
    private final StepTaker steps;
    private final BooleanBinding busy;
    private final JournalModel journal;
    private final UiContext context;
    private final RequestClock answer;
    private @Nullable Dialog<Void> question;

    /**
     * @param longestRequest after which a request to Popin ends, answered or not
     */
    public CloseGuard(
            Stage stage,
            BookingModel booking,
            StepTaker steps,
            JournalModel journal,
            UiContext context,
            Duration longestRequest) {
        this.stage = stage;
        this.booking = booking;
        this.steps = steps;
        this.busy = booking.busyProperty().or(steps.busyProperty());
        this.journal = journal;
        this.context = context;
        this.answer =
                new RequestClock(
                        longestRequest, List.of(booking.activityProperty(), steps.busyProperty()));
    }

    /** From now on asks before the stage is closed. */
    public void guard() {
        stage.setOnCloseRequest(
                event -> {
                    if (isQuestionable()) {
                        event.consume();
                        close();
                    }
                });
    }

    private boolean isQuestionable() {
        return question != null || busy.get() || isAnythingUnsaved();
    }

    private boolean isAnythingUnsaved() {
        return journal.feed().unsavedProperty().get() > 0;
    }

    /** Closes the window, or asks what stands in the way of that. */
    private void close() {
        if (question != null) {
            question.getDialogPane().getScene().getWindow().requestFocus();
        } else if (busy.get()) {
            ask(new BusyQuestion(busy, context, answer, this::close, this::closeNow));
        } else {
            closeIfSaved();
        }
    }

    /** The journal has the intent, and will have what comes of the cancelled request. */
    private void closeNow() {
        booking.cancel();
        steps.cancel();
        closeIfSaved();
    }

    private void closeIfSaved() {
        if (isAnythingUnsaved()) {
            ask(new UnsavedQuestion(journal, context, this::close, stage::hide));
        } else {
            stage.hide();
        }
    }

    private void ask(Dialog<Void> asked) {
        question = asked;
        asked.initOwner(stage);
        asked.setTitle(context.texts().get("app.name"));
        // Before the question's own reaction, which may ask the next one.
        asked.setOnHiding(event -> question = null);
        asked.show();
    }
}

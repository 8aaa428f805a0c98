package io.popindesk.ui.window;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.Texts;

import javafx.stage.Window;

import java.util.Optional;

/** Lets one customer follow another in the form, and nothing be lost that somebody has typed. */
final class Succession {
    private final DeskModels models;
    private final Texts texts;

    Succession(DeskModels models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    /**
     * Goes on with an attempt, at once where nobody else is in the form, else if the person says
     * so.
     *
     * @param go takes the attempt up
     */
    void ask(Window window, Attempt attempt, Runnable go) {
        if (models.booking().busyProperty().get()) {
            models.steps().say(texts.get("bookings.bookingUnderWay", attempt.customer().name()));
        } else if (isSomebodyElseThere(attempt)) {
            new SafeQuestion(
                            window,
                            texts,
                            texts.get("bookings.replace.title"),
                            texts.get("bookings.replace.words", attempt.customer().name()),
                            texts.get("bookings.replace.stay"),
                            texts.get("bookings.replace.yes"))
                    .ask(go);
        } else {
            go.run();
        }
    }

    /** Whoever has been booked is done with, and so is the attempt itself. */
    private boolean isSomebodyElseThere(Attempt attempt) {
        boolean done = models.booking().confirmationProperty().get() != null;
        Optional<AttemptId> atHand =
                Optional.ofNullable(models.booking().attemptProperty().get()).map(Attempt::id);
        return !done && !models.form().isBlank() && atHand.filter(attempt.id()::equals).isEmpty();
    }
}

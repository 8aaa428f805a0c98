package io.popindesk.ui.window;

import io.popindesk.tasks.Ticker;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.UiContext;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.time.Duration;

/** A call is being booked while the window is to be closed: wait for its answer, or not? */
final class BusyQuestion extends Question {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UiContext context;
    private final RequestClock answer;
    private final Runnable close;
    private final Label left = new Label();
    private final HBox waiting;
    private final Button wait;
    private final Button closeNow;
    private final Subscription end;
    private Ticker.Ticking countdown = () -> {};
    private boolean waits;
    private boolean answered;

    /**
     * @param underWay whether a request is
     * @param close closes the window once nothing is under way any more
     * @param closeNow closes it while the request is under way
     */
    BusyQuestion(
            ObservableValue<Boolean> underWay,
            UiContext context,
            RequestClock answer,
            Runnable close,
            Runnable closeNow) {
        super(context.texts());
        this.context = context;
        this.answer = answer;
        this.close = close;
        say(context.texts().get("close.busy.title"), context.texts().get("close.busy.words"));
        waiting = createWaiting();
        content().getChildren().add(waiting);
        this.closeNow = addDecision("closeNow", context.texts().get("close.busy.now"), closeNow);
        wait = addAction("waitAndClose", context.texts().get("close.busy.wait"), this::await);
        wait.getStyleClass().add("accent");
        makeDefault(wait);
        end = underWay.subscribe((before, busy) -> answered(busy));
        setOnHidden(
                hidden -> {
                    countdown.stop();
                    end.unsubscribe();
                });
    }

    private HBox createWaiting() {
        left.setId("waitingLeft");
        HBox row = new HBox(new BusySign(context.texts().get("task.booking")), left);
        row.getStyleClass().add("question-waiting");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setVisible(false);
        return row;
    }

    private void await() {
        if (answered) {
            closeAnswered();
            return;
        }
        waits = true;
        wait.setDisable(true);
        waiting.setVisible(true);
        countDown();
        countdown = context.ticker().every(SECOND, this::countDown);
    }

    private void closeAnswered() {
        close();
        close.run();
    }

    private void countDown() {
        left.setText(context.texts().get("close.busy.left", answer.secondsLeft()));
    }

    /** Who has not decided yet should see what came of it first. */
    private void answered(boolean busy) {
        if (busy) {
            return;
        }
        answered = true;
        if (waits) {
            closeAnswered();
        } else {
            say(
                    context.texts().get("close.answered.title"),
                    context.texts().get("close.answered.words"));
            wait.setText(context.texts().get("close.close"));
            closeNow.setVisible(false);
        }
    }
}

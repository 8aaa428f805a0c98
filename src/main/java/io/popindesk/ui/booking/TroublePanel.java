package io.popindesk.ui.booking;

import io.popindesk.tasks.Ticker;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * What went wrong with a booking and what can be done, between the calendar and the booking bar, so
 * that both stay in sight. It takes no room while nothing is wrong.
 */
public final class TroublePanel extends HBox {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final BookingModel booking;
    private final Texts texts;
    private final Ticker ticker;
    private final InstantSource clock;
    private final FontIcon icon = new FontIcon();
    private final Label headline = new Label();
    private final Label sentences = new Label();
    private final FlowPane steps = new FlowPane();
    private final BusySign checking;
    private Ticker.Ticking countdown = () -> {};

    public TroublePanel(BookingModel booking, Texts texts, Ticker ticker, InstantSource clock) {
        this.booking = booking;
        this.texts = texts;
        this.ticker = ticker;
        this.clock = clock;
        setId("trouble");
        getStyleClass().add("trouble");
        setAlignment(Pos.TOP_LEFT);
        headline.setId("troubleHeadline");
        headline.getStyleClass().add("trouble-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        sentences.setId("troubleText");
        sentences.setWrapText(true);
        sentences.setMinHeight(Region.USE_PREF_SIZE);
        steps.getStyleClass().add("trouble-steps");
        steps.setAlignment(Pos.CENTER_LEFT);
        checking = new BusySign(texts.get("task.checking"));
        checking.visibleProperty().bind(booking.checkingProperty());
        checking.managedProperty().bind(checking.visibleProperty());
        HBox titleRow = new HBox(headline, checking);
        titleRow.getStyleClass().add("trouble-title");
        UnsavedMark unsaved = new UnsavedMark(booking, texts);
        unsaved.setId("troubleUnsaved");
        VBox words = new VBox(titleRow, sentences, unsaved, steps);
        words.getStyleClass().add("trouble-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        managedProperty().bind(visibleProperty());
        booking.troubleProperty().subscribe(this::show);
    }

    /** Puts the keyboard focus on the first next step. */
    public void focusFirstStep() {
        steps.getChildren().stream()
                .filter(step -> !step.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void show(@Nullable Trouble trouble) {
        countdown.stop();
        setVisible(trouble != null);
        steps.getChildren().clear();
        if (trouble == null) {
            return;
        }
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            getStyleClass().remove(styleClass(kind));
        }
        getStyleClass().add(styleClass(trouble.kind()));
        icon.setIconCode(
                switch (trouble.kind()) {
                    case REFUSED -> Feather.SLASH;
                    case NOT_SENT -> Feather.WIFI_OFF;
                    case UNKNOWN -> Feather.HELP_CIRCLE;
                    case NOT_KEPT -> Feather.SAVE;
                });
        headline.setText(trouble.headline());
        sentences.setText(trouble.sentences());
        setAccessibleText(trouble.headline() + ". " + trouble.sentences());
        for (NextStep step : trouble.steps()) {
            steps.getChildren().add(createStep(step, steps.getChildren().isEmpty()));
        }
        // It gets the focus, and so tells why.
        steps.getChildren().stream()
                .findFirst()
                .ifPresent(step -> step.setAccessibleHelp(getAccessibleText()));
        trouble.notBefore().ifPresent(moment -> countDown(trouble, moment));
    }

    private Button createStep(NextStep step, boolean first) {
        Button button = new Button(texts.get("step." + step));
        button.setId("step-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.disableProperty().bind(booking.checkingProperty());
        button.setOnAction(event -> booking.take(step));
        if (step == NextStep.LATER) {
            KeyCap.on(button, Shortcut.ANOTHER_CUSTOMER);
        }
        if (first) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    /** Where Popin asked to wait, the button says how long still. */
    private void countDown(Trouble trouble, Instant moment) {
        int index = trouble.steps().indexOf(NextStep.TRY_AGAIN);
        if (index < 0) {
            return;
        }
        Button button = (Button) steps.getChildren().get(index);
        button.disableProperty().unbind();
        Runnable count = () -> showWait(button, moment);
        countdown = ticker.every(SECOND, count);
        count.run();
    }

    private void showWait(Button button, Instant moment) {
        long seconds = Duration.between(clock.instant(), moment).plusMillis(999).toSeconds();
        button.setDisable(seconds > 0);
        button.setText(
                seconds > 0
                        ? texts.get("step.TRY_AGAIN.in", seconds)
                        : texts.get("step.TRY_AGAIN"));
        if (seconds <= 0) {
            countdown.stop();
        }
    }

    private static String styleClass(Trouble.Kind kind) {
        return "trouble-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

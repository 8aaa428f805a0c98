package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.ui.Texts;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** One row: how it stands, who, when, what happened, what next. */
final class BookingCell extends ListCell<BookingRow> {
    private static final PseudoClass WISH = PseudoClass.getPseudoClass("wish");

    private final BookingsModel model;
    private final BookingsWords words;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label state = label("state");
    private final Label name = label("customer-name");
    private final Label mobile = label("quiet");
    private final Label time = label("call-time");
    private final Label happened = label("happened");
    private final Region skeleton = new Region();
    private final StepButtons steps;
    private final Columns columns;
    private @Nullable Badge shownBadge;
    private Subscription shown = Subscription.EMPTY;

    BookingCell(
            BookingsModel model,
            BookingsWords words,
            Texts texts,
            ObservableDoubleValue listWidth,
            BiConsumer<Step, Attempt> take) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        state.setGraphic(icon);
        time.setWrapText(true);
        happened.setWrapText(true);
        skeleton.getStyleClass().add("row-skeleton");
        steps = new StepButtons(words, texts, take, selectedProperty());
        VBox customer = new VBox(name, mobile, skeleton);
        customer.getStyleClass().add("customer");
        columns = new Columns(listWidth, List.of(state, customer, time, happened, steps));
        getStyleClass().add("booking-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BookingRow row, boolean empty) {
        super.updateItem(row, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(columns);
        shown =
                Subscription.combine(
                        row.attemptProperty().subscribe(this::show),
                        model.nowProperty()
                                .subscribe((before, now) -> show(row.attemptProperty().get())),
                        model.unsavedProperty()
                                .subscribe((before, now) -> show(row.attemptProperty().get())));
        if (row.attempt().isEmpty()) {
            model.inSight(getIndex());
        }
    }

    private void show(@Nullable Attempt attempt) {
        boolean read = attempt != null;
        for (Region part : List.of(state, name, mobile, time, happened)) {
            part.setVisible(read);
            part.setManaged(read);
        }
        skeleton.setVisible(!read);
        skeleton.setManaged(!read);
        if (attempt == null) {
            steps.showNone();
            setAccessibleText(texts.get("bookings.reading"));
        } else {
            show(attempt, model.nowProperty().get(), model.isSaved(attempt.id()));
        }
    }

    private void show(Attempt attempt, Instant now, boolean saved) {
        state.setText(words.state(attempt));
        show(Badge.of(attempt));
        setWithTooltip(name, words.name(attempt), words.name(attempt));
        mobile.setText(words.mobile(attempt));
        setWithTooltip(
                time, words.callTime(attempt, now), words.callTimeInFull(attempt).orElse(""));
        time.pseudoClassStateChanged(WISH, !words.isAskedFor(attempt));
        setWithTooltip(
                happened,
                words.happened(attempt, now, saved),
                words.happenedInFull(attempt, now, saved));
        steps.show(attempt, NextSteps.of(attempt, now));
        setAccessibleText(words.sentence(attempt, now, saved));
    }

    /** Styles are set anew only where they change, for they cost more than anything else here. */
    private void show(Badge badge) {
        if (badge == shownBadge) {
            return;
        }
        if (shownBadge != null) {
            state.getStyleClass().remove(shownBadge.styleClass());
        }
        shownBadge = badge;
        state.getStyleClass().add(badge.styleClass());
        icon.setIconCode(badge.icon());
    }

    private static void setWithTooltip(Label label, String text, String all) {
        label.setText(text);
        if (all.isEmpty()) {
            label.setTooltip(null);
        } else if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip(all));
        } else {
            label.getTooltip().setText(all);
        }
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.ui.Texts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The next steps of a row: the first two as buttons, or one where there is no room for more, the
 * others behind a third. The buttons stay the same objects whatever they stand for, so that a
 * change does not take the focus from them.
 */
final class StepButtons extends HBox {
    private static final int SHOWN = 2;

    private final BookingsWords words;
    private final BiConsumer<Step, Attempt> take;
    private final List<Button> buttons = Stream.generate(Button::new).limit(SHOWN).toList();
    private final MenuButton more = new MenuButton();
    private final Texts texts;
    private int wanted;
    private int shown;

    /**
     * @param take takes a step
     * @param reachable whether Tab stops at these buttons: those of one row are enough
     */
    StepButtons(
            BookingsWords words,
            Texts texts,
            BiConsumer<Step, Attempt> take,
            ObservableBooleanValue reachable) {
        this.words = words;
        this.texts = texts;
        this.take = take;
        getStyleClass().add("steps");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (Button button : buttons) {
            button.getStyleClass().add("step");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
            button.focusTraversableProperty().bind(reachable);
        }
        more.getStyleClass().addAll("step", "more-steps");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setTooltip(new Tooltip(texts.get("bookings.more")));
        more.focusTraversableProperty().bind(reachable);
        getChildren().addAll(buttons);
        getChildren().add(more);
    }

    void show(Attempt attempt, List<Step> steps) {
        wanted = Math.min(SHOWN, steps.indexOf(Step.HISTORY));
        for (int i = 0; i < wanted; i++) {
            show(buttons.get(i), steps.get(i), attempt);
        }
        fit();
        more.setVisible(true);
        more.setAccessibleText(texts.get("bookings.moreFor", words.name(attempt)));
        // Menus are made when somebody opens one: rows pass by far more often than that.
        more.setOnShowing(
                event ->
                        more.getItems()
                                .setAll(
                                        steps.subList(shown, steps.size()).stream()
                                                .map(step -> item(step, attempt))
                                                .toList()));
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /**
     * One step has a button at least; the menu has those for which there is no room. Before the
     * first layout there is room for all.
     */
    private void fit() {
        shown = wanted;
        while (shown > 1 && getWidth() > 0 && widthOf(shown) > getWidth()) {
            shown--;
        }
        for (int i = 0; i < SHOWN; i++) {
            buttons.get(i).setVisible(i < shown);
        }
    }

    private double widthOf(int count) {
        double width = snappedLeftInset() + snapSizeX(more.prefWidth(-1)) + snappedRightInset();
        for (Button button : buttons.subList(0, count)) {
            width += snapSizeX(button.prefWidth(-1)) + snapSpaceX(getSpacing());
        }
        return width;
    }

    /** Shows no step: the attempt is not known yet. */
    void showNone() {
        wanted = 0;
        fit();
        more.setVisible(false);
    }

    private void show(Button button, Step step, Attempt attempt) {
        button.setText(words.step(step));
        button.setAccessibleText(words.step(step, attempt));
        button.setOnAction(event -> take.accept(step, attempt));
    }

    private MenuItem item(Step step, Attempt attempt) {
        MenuItem item = new MenuItem(words.step(step));
        item.setOnAction(event -> take.accept(step, attempt));
        return item;
    }
}

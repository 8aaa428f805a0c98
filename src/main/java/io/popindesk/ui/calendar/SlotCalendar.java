package io.popindesk.ui.calendar;

import io.popindesk.desk.Slot;
import io.popindesk.ui.ScaledRegion;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.WeekLayout.Chip;

import javafx.collections.FXCollections;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The grid of a week's slots: one stop for Tab, within which arrows move between free slots (see
 * {@link GridMove}), Enter and Space select and Page Up and Down change the week. It draws what its
 * {@link CalendarModel} says.
 *
 * <p>Free slots are painted. A slot becomes a node when it is in any other state, below the mouse,
 * or asked for, by {@link #chipOf} or by a screen reader; the node then has the id {@code
 * slot-2025-09-25T15:15}: the start where the seller is.
 */
public final class SlotCalendar extends ScaledRegion {
    private static final double BORDER = 1;

    /** Room for a few words, where a week has no slots, in pixels at the usual size of text. */
    private static final double LEAST_BODY = 132;

    /** Enough to see that it can be scrolled, where what is said below needs the room. */
    private static final double LEAST_SEEN = 64;

    private static final double USUAL_DAY = 138;
    private static final double USUAL_LINE = 36;

    private static final StyleablePropertyFactory<SlotCalendar> FACTORY =
            new StyleablePropertyFactory<>(ScaledRegion.getClassCssMetaData());
    private static final CssMetaData<SlotCalendar, Number> LINE =
            FACTORY.createSizeCssMetaData("-slot-line", one -> one.line, USUAL_LINE, false);

    private final StyleableProperty<Number> line =
            new SimpleStyleableDoubleProperty(LINE, this, "line", USUAL_LINE);
    private final CalendarModel model;
    private final WeekGrid grid;
    private final DayHeaders headers;

    private final RoundFrame outline = new RoundFrame("slot-outline");

    private final Pane body = new Pane();
    private final Rectangle bodyClip = new Rectangle();
    private final ScrollBar scrollBar = new ScrollBar();

    /**
     * @param model what to show and to change; the two stay together for good
     */
    public SlotCalendar(CalendarModel model, Texts texts) {
        this.model = model;
        this.grid = new WeekGrid(model.weekProperty().get(), scale(), texts);
        this.headers = new DayHeaders(texts, grid.metrics());
        setId("calendar");
        getStyleClass().add("slot-calendar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.get("calendar.grid"));
        setAccessibleHelp(texts.get("calendar.grid.help"));
        body.getChildren().add(grid);
        body.setClip(bodyClip);
        grid.setManaged(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        getChildren().addAll(outline, headers, body, scrollBar);
        listenToPerson();
        listenToModel();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private GridScale scale() {
        return new GridScale(em(), line.getValue().intValue());
    }

    private void listenToPerson() {
        setOnKeyPressed(new SlotKeys(model.cursor())::pressed);
        body.setOnMousePressed(_ -> requestFocus());
        body.setOnMouseClicked(this::clicked);
        body.setOnScroll(this::scrolled);
        scrollBar.valueProperty().subscribe(_ -> showSight());
        focusedProperty().subscribe((_, focused) -> model.cursor().setFocused(focused));
        focusedProperty().subscribe(_ -> cursorMoved());
    }

    private void listenToModel() {
        model.weekProperty().subscribe(this::showWeek);
        model.cursorProperty().subscribe(_ -> cursorMoved());
        model.selectedSlotProperty()
                .subscribe(
                        (_, selected) -> {
                            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
                            reveal(selected);
                        });
    }

    /**
     * The node of a slot, if the shown week has it. It is made if need be, and stays at least until
     * another week is shown.
     */
    public Optional<Node> chipOf(Slot slot) {
        return grid.chipOf(slot).map(Node.class::cast);
    }

    private void showWeek(WeekLayout week) {
        headers.show(week);
        grid.show(week);
        grid.setVisible(!isWorded());
        requestLayout();
    }

    private void cursorMoved() {
        Slot cursor = model.cursorProperty().get();
        grid.setCursor(isFocused() ? cursor : null);
        reveal(cursor);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void clicked(MouseEvent event) {
        boolean meant = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (meant) {
            grid.places()
                    .at(event.getX(), event.getY() + grid.top())
                    .map(Chip::slot)
                    .ifPresent(model::select);
        }
    }

    private void showSight() {
        grid.setSight(Math.rint(scrollBar.getValue()), body.getHeight());
    }

    private void scrolled(ScrollEvent event) {
        if (scrollBar.isVisible()) {
            scrollTo(scrollBar.getValue() - event.getDeltaY());
            event.consume();
        }
    }

    private void scrollTo(double offset) {
        scrollBar.setValue(Math.clamp(offset, 0, scrollBar.getMax()));
    }

    /** Scrolls as little as brings a slot into view. */
    private void reveal(@Nullable Slot slot) {
        if (slot == null || !scrollBar.isVisible()) {
            return;
        }
        layout();
        grid.places()
                .of(slot)
                .ifPresent(
                        chip -> {
                            double margin = grid.metrics().lineHeight() / 2.0;
                            double lowest = chip.getMaxY() + margin - body.getHeight();
                            double highest = chip.getMinY() - margin;
                            scrollTo(Math.min(Math.max(scrollBar.getValue(), lowest), highest));
                        });
    }

    @Override
    protected double computeMinHeight(double width) {
        return scale().heads(2) + scaled(LEAST_SEEN);
    }

    @Override
    protected double computeMinWidth(double height) {
        return scale().labels() + WeekLayout.DAYS * scale().leastDay();
    }

    @Override
    protected double computePrefHeight(double width) {
        return scale().heads(2)
                + 2 * BORDER
                + Math.max(scaled(LEAST_BODY), grid.metrics().usualHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return scale().labels() + WeekLayout.DAYS * scaled(USUAL_DAY);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        GridScale scale = scale();
        double inner = width - 2 * BORDER;
        double heads = headers.heightFor(scale, inner);
        double room = snapSizeY(getHeight()) - heads - 2 * BORDER;
        int needed = grid.fit(scale, inner, room);
        boolean scrolls = needed > room;
        double bar = scrolls ? Math.ceil(scrollBar.prefWidth(-1)) : 0;
        if (scrolls) {
            needed = grid.fit(scale, inner - bar, room);
        }
        headers.align(grid.metrics());
        double shown = Math.min(room, isWorded() ? scaled(LEAST_BODY) : needed);
        double bodyTop = BORDER + heads;
        outline.place(BORDER, BORDER, inner, heads + shown);
        headers.resizeRelocate(BORDER, BORDER, inner, heads);
        body.resizeRelocate(BORDER, bodyTop, inner - bar, shown);
        bodyClip.setWidth(inner - bar);
        bodyClip.setHeight(shown);
        grid.resize(inner - bar, needed);
        layoutScrollBar(width - BORDER - bar, bodyTop, bar, shown, needed);
        showSight();
    }

    /** Whether words stand where the rows would. */
    private boolean isWorded() {
        return model.weekProperty().get().isEmpty();
    }

    private void layoutScrollBar(double x, double y, double width, double shown, double needed) {
        boolean scrolls = width > 0;
        scrollBar.setVisible(scrolls);
        scrollBar.setMax(scrolls ? needed - shown : 0);
        scrollBar.setVisibleAmount(scrolls ? scrollBar.getMax() * shown / needed : 0);
        scrollBar.setUnitIncrement(grid.metrics().lineHeight());
        scrollBar.setBlockIncrement(shown);
        scrollBar.resizeRelocate(x, y, width, shown);
        scrollTo(scrollBar.getValue());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> grid.chipOf(model.cursorProperty().get()).orElse(null);
            case ITEM_COUNT -> (int) model.weekProperty().get().chips().count();
            case ITEM_AT_INDEX -> chipAt((Integer) parameters[0]);
            case SELECTED_ITEMS ->
                    grid.chipOf(model.selectedSlotProperty().get()).stream()
                            .collect(
                                    FXCollections::observableArrayList,
                                    java.util.List::add,
                                    java.util.List::addAll);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable Node chipAt(int position) {
        return model.weekProperty()
                .get()
                .chips()
                .skip(position)
                .map(Chip::slot)
                .map(slot -> grid.chipOf(slot).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.ui.Texts;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The rows. Whatever changes in the journal, what the person looks at stays where it is: the chosen
 * row stays chosen, and the first row in sight stays first.
 */
final class BookingsList extends ListView<BookingRow> {
    private final BookingsModel model;
    private final BookingsWords words;
    private final StepTaker steps;

    /** The search whose rows are shown. */
    private @Nullable AttemptQuery query;

    /** Where the chosen row was last. */
    private int place = -1;

    private boolean moving;

    /** What is to be shown as soon as it is found. */
    private @Nullable AttemptId sought;

    BookingsList(BookingsModel model, StepTaker steps, BookingsWords words, Texts texts) {
        super(model.rows());
        this.model = model;
        this.steps = steps;
        this.words = words;
        setId("bookings");
        getStyleClass().add("bookings-list");
        setAccessibleText(texts.get("bookings.list"));
        setCellFactory(
                list -> new BookingCell(model, words, texts, list.widthProperty(), this::take));
        getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> selected(now.intValue()));
        // After the list's own listener, which lets go of the selection.
        model.rows().addListener((ListChangeListener<BookingRow>) change -> settle());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInRow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    /** Puts the focus on the chosen row, else on the first, as soon as there is one. */
    void focusRow() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().select(0);
        }
        requestFocus();
    }

    /** Chooses an attempt and puts the focus on it, now or when the search has found it. */
    void seek(AttemptId id) {
        sought = id;
        model.selectedProperty().set(id);
        found();
        requestFocus();
    }

    /** Whether what is sought was found, which ends the search for it. */
    private boolean found() {
        int index = sought == null ? -1 : model.indexOf(sought);
        if (index < 0) {
            return false;
        }
        sought = null;
        getSelectionModel().clearAndSelect(index);
        scrollIntoSight(index);
        return true;
    }

    private void take(Step step, Attempt attempt) {
        int index = model.indexOf(attempt.id());
        if (index >= 0) {
            getSelectionModel().clearAndSelect(index);
        }
        steps.take(step, attempt);
    }

    private void selected(int index) {
        if (moving) {
            return;
        }
        if (index >= 0) {
            place = index;
            model.selectedProperty().set(getItems().get(index).id());
            returnFocusFromOtherRow();
        }
    }

    /** The arrow keys work from a button of a row too; that button is then no longer in reach. */
    private void returnFocusFromOtherRow() {
        if (focusedCell().filter(cell -> cell.getIndex() != place).isPresent()) {
            requestFocus();
        }
    }

    /** The row of which a button has the focus. */
    private Optional<BookingCell> focusedCell() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !(node instanceof BookingCell)) {
            node = node.getParent();
        }
        return Optional.ofNullable((BookingCell) node);
    }

    private void settle() {
        AttemptQuery answered = model.answeredProperty().get();
        boolean sameSearch =
                query != null
                        && answered != null
                        && query.text().equals(answered.text())
                        && query.filter() == answered.filter();
        query = answered;
        moving = true;
        try {
            Optional<Anchor> anchor = sameSearch ? anchor() : Optional.empty();
            Optional<BookingCell> focused = focusedCell();
            Optional<BookingRow> before = focused.map(BookingCell::getItem);
            select(sameSearch);
            layout();
            // A key pressed now must not be taken for somebody else.
            if (!focused.map(BookingCell::getItem).equals(before)) {
                requestFocus();
            }
            if (!found()) {
                anchor.ifPresentOrElse(this::scrollBack, () -> scrollTo(0));
            }
        } finally {
            moving = false;
        }
    }

    /** What stood first in sight, in the cells that still show it. */
    private Optional<Anchor> anchor() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .filter(cell -> cell.getItem() instanceof BookingRow && cell.getIndex() > 0)
                .map(cell -> new Anchor((BookingRow) cell.getItem(), cell.getLayoutY()));
    }

    /**
     * @param layoutY how far below the list's upper edge it stood
     */
    private record Anchor(BookingRow row, double layoutY) {}

    private void scrollBack(Anchor anchor) {
        int index = model.indexOf(anchor.row().id());
        flow().filter(flow -> index >= 0)
                .ifPresent(
                        flow -> {
                            flow.scrollToTop(index);
                            flow.scrollPixels(-anchor.layoutY());
                        });
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) lookup(".virtual-flow"));
    }

    /** The chosen attempt wherever it is now; if it has gone, what has taken its place. */
    private void select(boolean sameSearch) {
        AttemptId id = model.selectedProperty().get();
        int index = id == null ? -1 : model.indexOf(id);
        if (index < 0 && id != null && sameSearch) {
            index = Math.min(place, getItems().size() - 1);
        }
        if (index < 0 && isFocused() && !getItems().isEmpty()) {
            index = 0;
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
            getFocusModel().focus(getItems().isEmpty() ? -1 : 0);
            model.selectedProperty().set(null);
            return;
        }
        place = index;
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
        model.selectedProperty().set(getItems().get(index).id());
    }

    private Optional<Attempt> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem())
                .flatMap(BookingRow::attempt);
    }

    private List<Step> stepsOf(Attempt attempt) {
        return NextSteps.of(attempt, model.nowProperty().get());
    }

    /** The arrow keys lead from row to row from a button of a row too. */
    private void pressedInRow(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        boolean down = event.getCode() == KeyCode.DOWN;
        if (event.getTarget() == this || !(up || down)) {
            return;
        }
        event.consume();
        requestFocus();
        int next = getSelectionModel().getSelectedIndex() + (up ? -1 : 1);
        if (next >= 0 && next < getItems().size()) {
            getSelectionModel().clearAndSelect(next);
            scrollIntoSight(next);
        }
    }

    private void scrollIntoSight(int index) {
        flow().ifPresent(flow -> flow.scrollTo(index));
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != this || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(attempt -> steps.take(stepsOf(attempt).getFirst(), attempt));
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            chosen().ifPresent(attempt -> steps.take(Step.HISTORY, attempt));
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.getTarget() instanceof Node node
                && !isInStep(node)) {
            chosen().ifPresent(attempt -> steps.take(Step.HISTORY, attempt));
        }
    }

    /** A hurried second click on a step is not meant for the row. */
    private static boolean isInStep(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one instanceof StepButtons) {
                return true;
            }
        }
        return false;
    }

    private void showMenu(ContextMenuEvent event) {
        chosen().ifPresent(
                        attempt -> {
                            ContextMenu menu = new ContextMenu();
                            for (Step step : stepsOf(attempt)) {
                                MenuItem item = new MenuItem(words.step(step));
                                item.setOnAction(chosen -> steps.take(step, attempt));
                                menu.getItems().add(item);
                            }
                            menu.show(this, event.getScreenX(), event.getScreenY());
                        });
        event.consume();
    }
}

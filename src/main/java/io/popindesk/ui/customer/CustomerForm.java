package io.popindesk.ui.customer;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.CustomerField;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The customer form: five fields, what is wrong with them, and what can be done besides booking.
 */
public final class CustomerForm extends VBox {
    private static final KeyCombination TAB = new KeyCodeCombination(KeyCode.TAB);

    /** What the form can ask for. */
    public interface Actions {
        void callNow();

        void clear();

        /** Brings back what clearing or filling changed. */
        void undo();

        /** The last field is left by Enter. */
        void goToCalendar();
    }

    private final CustomerFormModel model;
    private final ReturningModel returning;
    private final ReturningWords words;
    private final Texts texts;
    private final Actions actions;
    private final Map<CustomerField, FieldView> fields = new EnumMap<>(CustomerField.class);
    private final DropList offers;
    private final GroupChoice groups;
    private final HBox undo;
    private final HBox buttons;

    /**
     * A form.
     *
     * @param returning looks for whom the person is typing in
     * @param groupChoice the groups to choose from
     * @param mobileForReading makes a number easy to read out
     * @param registered whether Popin knows the customer just as typed
     * @param busy whether a request is under way
     */
    public CustomerForm(
            CustomerFormModel model,
            ReturningModel returning,
            GroupChoiceModel groupChoice,
            UiContext context,
            UnaryOperator<String> mobileForReading,
            Actions actions,
            ObservableBooleanValue registered,
            ObservableBooleanValue busy) {
        this.model = model;
        this.texts = context.texts();
        this.actions = actions;
        this.returning = returning;
        this.words =
                new ReturningWords(texts, context.clock(), context.deskZone(), mobileForReading);
        getStyleClass().add("customer-form");
        for (CustomerField field : CustomerField.values()) {
            fields.put(
                    field,
                    new FieldView(model.field(field), texts, model.lockedProperty(), this::paste));
        }
        connectEnter();
        offers = createOffers(returning);
        groups = new GroupChoice(groupChoice, fieldView(CustomerField.GROUP), texts);
        undo = createUndo();
        buttons = createButtons(busy);
        connectTab();
        getChildren()
                .addAll(
                        createTitle(),
                        fieldView(CustomerField.MOBILE),
                        fieldView(CustomerField.NAME),
                        fieldView(CustomerField.EMAIL),
                        createPinAndGroup(),
                        createSpacer(),
                        OnDemand.of(undo),
                        createNote(registered),
                        buttons,
                        OnDemand.of(offers),
                        OnDemand.of(groups.list()));
        returning.offerProperty().subscribe(this::show);
        groupChoice.offerProperty().subscribe(offer -> requestLayout());
    }

    /** Puts the keyboard focus into a field, its text selected for overtyping. */
    public void focus(CustomerField field) {
        TextField input = fieldView(field).input();
        input.requestFocus();
        input.selectAll();
    }

    /**
     * What can be pressed between the last field and whatever comes after the form, the first
     * first.
     */
    public List<Node> buttons() {
        List<Node> there = new ArrayList<>(buttons.getChildren());
        if (undo.isVisible()) {
            there.addFirst(undo.getChildren().getLast());
        }
        there.removeIf(Node::isDisabled);
        return there;
    }

    /** The person goes on where something is still to do. */
    private boolean paste(String text) {
        boolean taken = model.paste(text);
        if (taken) {
            goOn();
        }
        return taken;
    }

    private void goOn() {
        model.firstProblem()
                .or(model::firstEmpty)
                .ifPresentOrElse(this::focus, actions::goToCalendar);
    }

    private DropList createOffers(ReturningModel returning) {
        DropList list = new DropList("offers", texts.get("returning.title"), returning::dismiss);
        for (FieldView field : fields.values()) {
            list.serve(field);
            field.onLeft(returning::dismiss);
        }
        return list;
    }

    private void show(@Nullable Offer offer) {
        if (offer == null) {
            offers.hide();
        } else {
            offers.show(fieldView(offer.field()), content(offer));
        }
        requestLayout();
    }

    private DropList.Content content(Offer offer) {
        List<OfferRow> rows = new ArrayList<>();
        for (Acquaintance known : offer.known()) {
            rows.add(new OfferRow(rows.size(), known, words, () -> take(known)));
        }
        String first = words.sentence(offer.known().getFirst());
        return new DropList.Content(
                rows, "", texts.get("returning.help", rows.size(), first), false);
    }

    private void take(Acquaintance known) {
        if (returning.take(known)) {
            goOn();
        }
    }

    /** The lists stand at the field that is typed in, over whatever is there. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        offers.stand(this);
        groups.list().stand(this);
    }

    private FieldView fieldView(CustomerField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Enter goes on to the next field that is still empty, and from the last to the calendar. */
    private void connectEnter() {
        fields.forEach(
                (field, view) ->
                        view.input()
                                .setOnAction(
                                        event ->
                                                model.emptyAfter(field)
                                                        .ifPresentOrElse(
                                                                this::focus,
                                                                actions::goToCalendar)));
    }

    /**
     * Tab goes from the last field to what comes after the form, as Enter does: who is on the way
     * to the times must not come upon what sends something. Its lists have had the key by then.
     */
    private void connectTab() {
        fieldView(CustomerField.GROUP)
                .input()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (TAB.match(event) && goPastButtons()) {
                                event.consume();
                            }
                        });
    }

    private boolean goPastButtons() {
        return buttons.getChildren().getLast().requestFocusTraversal(TraversalDirection.NEXT);
    }

    private Label createTitle() {
        Label title = new Label(texts.get("customer.title"));
        title.getStyleClass().add("place-title");
        return title;
    }

    private GridPane createPinAndGroup() {
        GridPane row = new GridPane();
        row.getStyleClass().add("field-pair");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            row.getColumnConstraints().add(half);
        }
        row.addRow(0, fieldView(CustomerField.PIN_CODE), fieldView(CustomerField.GROUP));
        return row;
    }

    private Region createSpacer() {
        Region spacer = new Region();
        setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private HBox createUndo() {
        Hyperlink undo = new Hyperlink(texts.get("customer.undo"));
        undo.setId("undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> actions.undo());
        Label words = new Label();
        HBox row = new HBox(words, undo);
        row.getStyleClass().add("undo-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        model.undoableProperty()
                .subscribe(
                        what ->
                                words.setText(
                                        what == null ? "" : texts.get("customer.undo." + what)));
        row.visibleProperty()
                .bind(
                        Bindings.isNotNull(model.undoableProperty())
                                .and(Bindings.not(model.lockedProperty())));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Label createNote(ObservableBooleanValue registered) {
        Label note = new Label();
        note.setId("registrationNote");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty()
                .bind(
                        Bindings.when(registered)
                                .then(texts.get("customer.registered"))
                                .otherwise(texts.get("customer.notRegistered")));
        return note;
    }

    private HBox createButtons(ObservableBooleanValue busy) {
        Button callNow =
                createButton("callNow", "customer.callNow", Shortcut.CALL_NOW, actions::callNow);
        Button clear = createButton("clear", "customer.clear", Shortcut.CLEAR, actions::clear);
        callNow.disableProperty().bind(Bindings.or(model.lockedProperty(), busy));
        clear.disableProperty().bind(callNow.disableProperty());
        HBox row = new HBox(callNow, clear);
        row.getStyleClass().add("button-row");
        return row;
    }

    private Button createButton(String id, String key, Shortcut shortcut, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        KeyCap.on(button, shortcut);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}

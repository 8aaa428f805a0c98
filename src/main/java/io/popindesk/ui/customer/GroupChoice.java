package io.popindesk.ui.customer;

import io.popindesk.settings.DeskGroup;
import io.popindesk.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** Makes the field of the group a choice, where the desk has groups. */
final class GroupChoice {
    private static final PseudoClass CHOICE = PseudoClass.getPseudoClass("choice");

    private final GroupChoiceModel model;
    private final FieldView field;
    private final Texts texts;
    private final DropList list;

    GroupChoice(GroupChoiceModel model, FieldView field, Texts texts) {
        this.model = model;
        this.field = field;
        this.texts = texts;
        list = new DropList("groups", texts.get("customer.group.list"), model::dismiss);
        list.serve(field);
        field.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.onLeft(model::dismiss);
        field.addAtEnd(createOpener());
        model.offerProperty().subscribe(this::show);
    }

    /** The list, for the form to give it its place. */
    DropList list() {
        return list;
    }

    /** For the mouse; the keyboard has the down arrow. */
    private Button createOpener() {
        Button opener = new Button("", new FontIcon(Feather.CHEVRON_DOWN));
        opener.setId("openGroups");
        opener.getStyleClass().addAll("flat", "opener");
        opener.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        opener.setAccessibleText(texts.get("customer.group.open"));
        opener.setFocusTraversable(false);
        opener.visibleProperty().bind(model.availableBinding());
        opener.disableProperty().bind(field.input().editableProperty().not());
        // The text must not run under it.
        opener.visibleProperty()
                .subscribe(some -> field.input().pseudoClassStateChanged(CHOICE, some));
        opener.setOnAction(
                event -> {
                    field.input().requestFocus();
                    model.toggle();
                });
        return opener;
    }

    /**
     * Down opens the list, with Alt as in other programs or without. The text stays selected, for
     * what is typed next to take its place.
     */
    private void pressed(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down && !list.isVisible() && !event.isControlDown() && !event.isShiftDown()) {
            event.consume();
            model.open();
        }
    }

    private void show(@Nullable GroupOffer offer) {
        if (offer == null) {
            list.hide();
            return;
        }
        List<GroupRow> rows = new ArrayList<>();
        for (DeskGroup group : offer.groups()) {
            rows.add(new GroupRow(rows.size(), group, texts, () -> model.choose(group)));
        }
        String note = offer.more() == 0 ? "" : texts.get("customer.group.more", offer.more());
        String help =
                texts.get(
                        "customer.group.help",
                        rows.size() + offer.more(),
                        rows.getFirst().getAccessibleText());
        list.show(field, new DropList.Content(rows, note, help, offer.typed()));
    }
}

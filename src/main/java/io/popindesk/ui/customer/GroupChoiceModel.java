package io.popindesk.ui.customer;

import io.popindesk.desk.CustomerField;
import io.popindesk.desk.SearchText;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.SettingsModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The choice of a group: by what people call it or by its id, as it is typed. A desk that has no
 * groups has a plain field instead. Used on the UI thread.
 */
public final class GroupChoiceModel {
    /** So many stand below each other on a small screen. */
    private static final int MOST = 8;

    private final SettingsModel settings;
    private final CustomerFormModel form;
    private final BooleanBinding available;
    private final ReadOnlyObjectWrapper<@Nullable GroupOffer> offer = new ReadOnlyObjectWrapper<>();

    public GroupChoiceModel(SettingsModel settings, CustomerFormModel form) {
        this.settings = settings;
        this.form = form;
        available =
                Bindings.createBooleanBinding(
                        () -> !groups().isEmpty(), settings.settingsProperty());
        form.field(CustomerField.GROUP).chooseFrom(new DesksGroups());
        form.follow(
                new CustomerFormModel.Follower() {
                    @Override
                    public void typed(CustomerField field, String text) {
                        if (field == CustomerField.GROUP) {
                            look(text);
                        }
                    }

                    @Override
                    public void filled() {
                        dismiss();
                    }
                });
        form.lockedProperty().subscribe(locked -> dismiss());
    }

    /** What can be chosen just now; null for nothing. */
    ReadOnlyObjectProperty<@Nullable GroupOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether the desk has groups to choose from. */
    BooleanBinding availableBinding() {
        return available;
    }

    /** Shows every group, or none if they are shown. */
    void toggle() {
        if (offer.get() == null) {
            open();
        } else {
            dismiss();
        }
    }

    /** Shows every group. */
    void open() {
        if (!form.lockedProperty().get()) {
            offer(groups(), false);
        }
    }

    /** Shows none until something is typed. */
    void dismiss() {
        offer.set(null);
    }

    /** Puts a group's id into the field. */
    void choose(DeskGroup group) {
        dismiss();
        if (!form.lockedProperty().get()) {
            form.field(CustomerField.GROUP).reset(group.id());
        }
    }

    private void look(String text) {
        String folded = SearchText.fold(text);
        if (folded.isEmpty()) {
            open();
        } else if (form.lockedProperty().get() || find(text).isPresent()) {
            dismiss();
        } else {
            offer(
                    groups().stream()
                            .filter(group -> likeness(group, folded) >= 0)
                            .sorted(
                                    Comparator.comparing(
                                            group -> likeness(group, folded),
                                            Comparator.reverseOrder()))
                            .toList(),
                    true);
        }
    }

    private void offer(List<DeskGroup> all, boolean typed) {
        List<DeskGroup> some = all.stream().limit(MOST).toList();
        offer.set(some.isEmpty() ? null : new GroupOffer(some, all.size() - some.size(), typed));
    }

    /** Higher for what begins so than for what only has it in it; negative for neither. */
    private static int likeness(DeskGroup group, String folded) {
        String label = SearchText.fold(group.label());
        String id = SearchText.fold(group.id());
        if (label.startsWith(folded) || id.startsWith(folded)) {
            return 1;
        }
        return label.contains(folded) || id.contains(folded) ? 0 : -1;
    }

    private List<DeskGroup> groups() {
        DeskSettings now = settings.settingsProperty().get();
        return now.groups();
    }

    /** The group that is called just so; an id goes before another one's label. */
    private Optional<DeskGroup> find(String text) {
        String folded = SearchText.fold(text);
        return groups().stream()
                .filter(group -> SearchText.fold(group.id()).equals(folded))
                .findFirst()
                .or(
                        () ->
                                groups().stream()
                                        .filter(
                                                group ->
                                                        SearchText.fold(group.label())
                                                                .equals(folded))
                                        .findFirst());
    }

    /** Those of the settings, as they are just now. */
    private final class DesksGroups implements Choices {
        @Override
        public String meant(String typed) {
            return find(typed).map(DeskGroup::id).orElse(typed);
        }

        @Override
        public boolean has(String value) {
            return groups().isEmpty()
                    || groups().stream().anyMatch(group -> group.id().equals(value));
        }
    }
}

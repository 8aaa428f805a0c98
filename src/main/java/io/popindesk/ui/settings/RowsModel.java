package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list being edited, of things of two words each: what people call it, and what it is known by.
 * What is whole is kept as it is typed; a row that is not says what it lacks and waits. Used on the
 * UI thread.
 *
 * @param <T> what one row is
 */
final class RowsModel<T> {

    /** What keeps a row from being kept. */
    enum Problem {
        NO_ID,
        SAME_ID,
        WRONG_ID
    }

    /** A row as typed. */
    static final class Row {
        private final StringProperty label;
        private final StringProperty id;
        private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
                new ReadOnlyObjectWrapper<>();

        private Row(String label, String id) {
            this.label = new SimpleStringProperty(label);
            this.id = new SimpleStringProperty(id);
        }

        StringProperty labelProperty() {
            return label;
        }

        StringProperty idProperty() {
            return id;
        }

        /** Why this row is not kept; null where it is, or where nothing stands in it. */
        ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
            return problem.getReadOnlyProperty();
        }
    }

    private final SettingsModel settings;
    private final RowKind<T> kind;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /** One for all, as it is only weakly known to what it wraps. */
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);

    private boolean filling;

    RowsModel(SettingsModel settings, RowKind<T> kind) {
        this.settings = settings;
        this.kind = kind;
        settings.settingsProperty().subscribe(this::show);
    }

    String kind() {
        return kind.name();
    }

    ObservableList<Row> rows() {
        return shownRows;
    }

    /** Adds an empty row. */
    Row add() {
        Row row = row("", "");
        rows.add(row);
        return row;
    }

    /** Takes a row away; gives what it takes to bring it back. */
    Runnable remove(Row row) {
        int place = rows.indexOf(row);
        DeskSettings before = settings.settingsProperty().get();
        rows.remove(row);
        keep();
        List<Part<?>> changed = Parts.different(before, settings.settingsProperty().get());
        return () -> {
            rows.add(Math.min(place, rows.size()), row);
            keep();
            List<Part<?>> others =
                    changed.stream()
                            .<Part<?>>mapMulti(
                                    (part, into) -> {
                                        if (!part.equals(kind.part())) {
                                            into.accept(part);
                                        }
                                    })
                            .toList();
            settings.change(now -> Parts.copy(others, before, now));
        };
    }

    /** Another value than what is typed came from elsewhere: an undo, or a file. */
    private void show(DeskSettings now) {
        List<T> there = kind.reading().apply(now);
        if (!filling && !there.equals(whole(rows))) {
            filling = true;
            rows.setAll(
                    there.stream()
                            .map(one -> row(kind.label().apply(one), kind.id().apply(one)))
                            .toList());
            filling = false;
        }
    }

    private Row row(String label, String id) {
        Row row = new Row(label, id);
        row.label.subscribe((before, now) -> keep());
        row.id.subscribe((before, now) -> keep());
        return row;
    }

    private void keep() {
        if (!filling) {
            filling = true;
            List<T> values = whole(rows);
            settings.change(now -> kind.writing().apply(now, values));
            filling = false;
        }
    }

    /** What is whole in some rows; the others are told what they lack. */
    private List<T> whole(List<Row> typed) {
        List<T> values = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : typed) {
            String id = row.id.get().strip();
            String label = row.label.get().strip();
            row.problem.set(problem(label, id, ids));
            if (!id.isEmpty() && row.problem.get() == null) {
                ids.add(id);
                values.add(kind.value().apply(label, id));
            }
        }
        return values;
    }

    private @Nullable Problem problem(String label, String id, Set<String> taken) {
        if (id.isEmpty()) {
            return label.isEmpty() ? null : Problem.NO_ID;
        }
        if (!kind.isId(id)) {
            return Problem.WRONG_ID;
        }
        return taken.contains(id) ? Problem.SAME_ID : null;
    }
}

package io.popindesk.ui.settings;

import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
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
 * The groups of the desk being edited. What is whole is kept as it is typed; a row that is not says
 * what it lacks and waits. Used on the UI thread.
 */
final class GroupsModel {

    /** What keeps a row from being kept. */
    enum Problem {
        NO_ID,
        SAME_ID
    }

    /** A group as typed. */
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
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /** One for all, as it is only weakly known to what it wraps. */
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);

    GroupsModel(SettingsModel settings) {
        this.settings = settings;
        settings.settingsProperty().get().groups().forEach(group -> add(group.label(), group.id()));
    }

    ObservableList<Row> rows() {
        return shownRows;
    }

    /** Adds an empty row. */
    Row add() {
        return add("", "");
    }

    private Row add(String label, String id) {
        Row row = new Row(label, id);
        row.label.subscribe((before, now) -> keep());
        row.id.subscribe((before, now) -> keep());
        rows.add(row);
        return row;
    }

    /** Takes a row away; gives what it takes to bring it back. */
    Runnable remove(Row row) {
        int place = rows.indexOf(row);
        String standard = settings.settingsProperty().get().defaultGroup();
        rows.remove(row);
        keep();
        return () -> {
            rows.add(Math.min(place, rows.size()), row);
            keep();
            settings.change(now -> now.withGroups(now.groups(), standard));
        };
    }

    private void keep() {
        List<DeskGroup> groups = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : rows) {
            String id = row.id.get().strip();
            String label = row.label.get().strip();
            if (id.isEmpty()) {
                row.problem.set(label.isEmpty() ? null : Problem.NO_ID);
            } else if (ids.add(id)) {
                row.problem.set(null);
                groups.add(new DeskGroup(label.isEmpty() ? id : label, id));
            } else {
                row.problem.set(Problem.SAME_ID);
            }
        }
        settings.change(now -> with(now, groups, ids));
    }

    private static DeskSettings with(DeskSettings now, List<DeskGroup> groups, Set<String> ids) {
        String standard = now.defaultGroup();
        return now.withGroups(groups, ids.contains(standard) ? standard : "");
    }
}

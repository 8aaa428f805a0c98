package io.popindesk.journal;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.Draft;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The unfinished form in its table of one row. */
final class Drafts {
    private final Handle handle;

    Drafts(Handle handle) {
        this.handle = handle;
    }

    void keep(Draft draft) {
        handle.execute("DELETE FROM draft");
        if (draft.equals(Draft.EMPTY)) {
            return;
        }
        Columns columns =
                new Columns().put("id", 1).put("attempt", draft.attempt().map(AttemptId::value));
        for (CustomerField field : CustomerField.values()) {
            columns.put(column(field), Optional.ofNullable(draft.typed().get(field)));
        }
        SlotColumns.put(draft.slot(), columns);
        handle.createUpdate("INSERT INTO " + columns.into("draft"))
                .bindMap(columns.values())
                .execute();
    }

    Draft draft() {
        return handle.createQuery("SELECT * FROM draft")
                .map((row, context) -> read(row))
                .findFirst()
                .orElse(Draft.EMPTY);
    }

    private static Draft read(ResultSet row) throws SQLException {
        Map<CustomerField, String> typed = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            Columns.optionalText(row, column(field)).ifPresent(text -> typed.put(field, text));
        }
        return new Draft(typed, SlotColumns.read(row), attempt(row));
    }

    private static Optional<AttemptId> attempt(ResultSet row) throws SQLException {
        long id = row.getLong("attempt");
        return row.wasNull() ? Optional.empty() : Optional.of(new AttemptId(id));
    }

    private static String column(CustomerField field) {
        return switch (field) {
            case MOBILE -> "mobile";
            case NAME -> "name";
            case EMAIL -> "email";
            case PIN_CODE -> "pin_code";
            case GROUP -> "routing_group";
        };
    }
}

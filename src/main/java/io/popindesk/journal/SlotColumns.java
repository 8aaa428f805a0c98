package io.popindesk.journal;

import io.popindesk.desk.Slot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A slot in a row: all of its columns are there, or none. */
final class SlotColumns {
    private SlotColumns() {}

    static void put(Optional<Slot> slot, Columns columns) {
        columns.put("slot_date", slot.map(Slot::wireDate))
                .put("slot_time", slot.map(Slot::wireTime))
                .put("slot_start", slot.map(one -> one.start().toString()))
                .put("slot_zone", slot.map(one -> one.zone().getId()));
    }

    static Optional<Slot> read(ResultSet row) throws SQLException {
        Optional<String> start = Columns.optionalText(row, "slot_start");
        if (start.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Slot(
                            Columns.text(row, "slot_date"),
                            Columns.text(row, "slot_time"),
                            LocalDateTime.parse(start.get()),
                            ZoneId.of(Columns.text(row, "slot_zone"))));
        } catch (DateTimeException e) {
            throw new UnreadableRowException("slot_start or slot_zone");
        }
    }
}

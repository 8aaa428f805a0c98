package io.popindesk.journal;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of one row by the names of their columns, and the pieces of SQL that name them. */
final class Columns {
    private final Map<String, @Nullable Object> values = new TreeMap<>();

    Columns put(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    Columns put(String column, Optional<?> value) {
        return put(column, value.isPresent() ? value.get() : null);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /** {@code table (a, b) VALUES (:a, :b)}. */
    String into(String table) {
        return table + " (" + list("") + ") VALUES (" + list(":") + ")";
    }

    /** {@code a = :a, b = :b}. */
    String assignments() {
        return values.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
    }

    private String list(String prefix) {
        return values.keySet().stream()
                .map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }

    /** A text that the schema promises. */
    static String text(ResultSet row, String column) throws SQLException {
        return optionalText(row, column).orElseThrow(() -> new UnreadableRowException(column));
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = text(row, column);
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableRowException(column));
    }
}

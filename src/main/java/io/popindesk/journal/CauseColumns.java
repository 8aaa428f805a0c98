package io.popindesk.journal;

import io.popindesk.desk.Cause;
import io.popindesk.desk.PopinFailure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;

/** The cause of a failure in a row: its kind, its reason, and what else that kind has. */
final class CauseColumns {
    /** The kinds of {@link Cause}. */
    private enum Kind {
        NOT_SENT,
        REJECTED,
        UNKNOWN
    }

    private CauseColumns() {}

    static void put(Optional<Cause> cause, Columns columns) {
        if (cause.isEmpty()) {
            put(columns, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
            return;
        }
        switch (cause.get()) {
            case Cause.NotSent why ->
                    put(columns, Kind.NOT_SENT, why.reason(), OptionalInt.empty());
            case Cause.Rejected why ->
                    put(
                            columns,
                            Optional.of(Kind.REJECTED),
                            Optional.of(why.reason()),
                            OptionalInt.of(why.httpStatus()),
                            Optional.of(why.words()));
            case Cause.Unknown why -> put(columns, Kind.UNKNOWN, why.reason(), why.httpStatus());
        }
    }

    static Optional<Cause> read(ResultSet row) throws SQLException {
        if (Columns.optionalText(row, "cause").isEmpty()) {
            return Optional.empty();
        }
        OptionalInt http = Columns.optionalInt(row, "cause_http");
        return Optional.of(
                switch (Columns.constant(Kind.class, row, "cause")) {
                    case NOT_SENT ->
                            new Cause.NotSent(reason(PopinFailure.NotSent.Reason.UNREACHABLE, row));
                    case REJECTED ->
                            new Cause.Rejected(
                                    reason(PopinFailure.Rejected.Reason.OTHER, row),
                                    http.orElseThrow(
                                            () -> new UnreadableRowException("cause_http")),
                                    Columns.text(row, "cause_words"));
                    case UNKNOWN ->
                            new Cause.Unknown(
                                    reason(PopinFailure.Unknown.Reason.UNREADABLE, row), http);
                });
    }

    /**
     * A reason that only a newer version of the program knows is read as {@code unknown}: the kind
     * says what Popin may have done, and a row is not lost for a word that explains it.
     */
    private static <E extends Enum<E>> E reason(E unknown, ResultSet row) throws SQLException {
        String name = Columns.text(row, "cause_reason");
        return EnumSet.allOf(unknown.getDeclaringClass()).stream()
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }

    private static void put(Columns columns, Kind kind, Enum<?> reason, OptionalInt http) {
        put(columns, Optional.of(kind), Optional.of(reason), http, Optional.empty());
    }

    private static void put(
            Columns columns,
            Optional<Kind> kind,
            Optional<Enum<?>> reason,
            OptionalInt http,
            Optional<String> words) {
        columns.put("cause", kind.map(Enum::name))
                .put("cause_reason", reason.map(Enum::name))
                .put("cause_http", http.isPresent() ? http.getAsInt() : null)
                .put("cause_words", words);
    }
}

package io.popindesk.handoff;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Bookings as a table for a spreadsheet: comma-separated, in UTF-8 with a byte order mark, without
 * which Excel takes it for the system's old encoding. Times are ISO 8601 with their distance from
 * UTC; each has its zone beside it or in the heading. It is written as it comes, so that its length
 * does not matter.
 */
public final class BookingsTable {
    /** How many columns there are, in the order that {@link #save} tells. */
    public static final int COLUMNS = 14;

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ZoneId deskZone;
    private final Function<Attempt, String> purpose;
    private final Function<Attempt, String> state;

    /**
     * @param deskZone the zone of what happened at the desk
     * @param purpose what was wanted, in words
     * @param state how it stands, in words
     */
    public BookingsTable(
            ZoneId deskZone, Function<Attempt, String> purpose, Function<Attempt, String> state) {
        this.deskZone = deskZone;
        this.purpose = purpose;
        this.state = state;
    }

    /** Gives the rows one by one. */
    @FunctionalInterface
    public interface Rows {
        /** Calls {@code row} for each; what it throws ends the table, and there is no file. */
        void each(Row row) throws IOException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Row {
        void of(Attempt attempt) throws IOException;
    }

    /**
     * Writes the table. Blocks.
     *
     * @param headings of the columns: when it was captured, name, mobile, email, PIN code, group,
     *     what was wanted, how it stands, the call's time, its zone, when it last changed, the join
     *     link, Popin's words, the attempt's number
     * @param replacing whether it may take the place of a file that is there
     * @throws java.nio.file.FileAlreadyExistsException when there is one and it may not
     * @throws IllegalArgumentException when there are more or fewer headings
     */
    public void save(List<String> headings, Path file, boolean replacing, Rows rows)
            throws IOException {
        if (headings.size() != COLUMNS) {
            throw new IllegalArgumentException("headings: " + headings.size());
        }
        SavedFile.write(file, replacing, writer -> write(headings, writer, rows));
    }

    private void write(List<String> headings, Writer writer, Rows rows) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        writer.write(CsvLine.of(headings));
        rows.each(attempt -> writer.write(CsvLine.of(cells(attempt))));
    }

    List<String> cells(Attempt attempt) {
        return List.of(
                time(attempt.createdAt(), deskZone),
                attempt.customer().name(),
                CsvLine.mobile(attempt.customer().mobile()),
                attempt.customer().email(),
                attempt.customer().pinCode(),
                attempt.customer().group(),
                purpose.apply(attempt),
                state.apply(attempt),
                attempt.slot().map(slot -> time(slot.instant(), slot.zone())).orElse(""),
                attempt.slot().map(Slot::zone).map(ZoneId::getId).orElse(""),
                time(attempt.changedAt(), deskZone),
                attempt.registration().map(Registration::link).map(one -> one.text()).orElse(""),
                attempt.words(),
                number(attempt));
    }

    /** To the second, which is as fine as anybody wants to read. */
    static String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone));
    }

    /** In letters and digits that no spreadsheet rounds. */
    static String number(Attempt attempt) {
        return "n%016x".formatted(attempt.id().value());
    }
}

package io.popindesk.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A time that Popin offers for a call. It keeps the very texts that Popin sent, because those are
 * what goes back; the parsed values are for showing, sorting and comparing only.
 *
 * <p>Two slots are the same time when their {@link #start} is the same. At the end of daylight
 * saving one wall-clock time happens twice; Popin's format cannot tell the two apart, and neither
 * does this. A wall-clock time that a change of the clocks skips is kept as Popin wrote it.
 *
 * @param wireDate the date as sent, for example {@code Thu, 25 Sep 2025}
 * @param wireTime the time as sent, for example {@code 03:15 PM}
 * @param start the wall-clock time in the seller's zone
 * @param zone the seller's zone
 */
public record Slot(String wireDate, String wireTime, LocalDateTime start, ZoneId zone)
        implements Comparable<Slot> {

    /** The text that the schedule call sends: the date, one space, the time, both verbatim. */
    public String wireText() {
        return wireDate + " " + wireTime;
    }

    /** The moment of the call; a skipped wall-clock time counts from before the clocks moved. */
    public Instant instant() {
        return start.atZone(zone).toInstant();
    }

    /** Whether both mean the same wall-clock time, however Popin spelt it. */
    public boolean isSameTime(Slot other) {
        return start.equals(other.start);
    }

    @Override
    public int compareTo(Slot other) {
        return start.compareTo(other.start);
    }
}

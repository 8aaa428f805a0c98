package io.popindesk.desk;

/**
 * How many attempts the journal has of a kind.
 *
 * @param booked calls booked on one day, whenever they take place, and calls at once
 * @param waiting customers that wait to be registered, of any day
 * @param unknown attempts whose outcome nobody knows yet, of any day
 * @param needPerson attempts that need a person, the unknown ones among them, of any day
 * @param total all attempts
 */
public record Tally(int booked, int waiting, int unknown, int needPerson, int total) {
    /** Of an empty journal. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);
}

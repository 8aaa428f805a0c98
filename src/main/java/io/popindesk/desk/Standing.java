package io.popindesk.desk;

/** What an attempt asks of the person at the desk, the most pressing first. */
public enum Standing {
    /** Somebody has to decide or do something, or the customer is left without a call. */
    NEEDS_PERSON,
    /** A request to Popin is under way. */
    UNDER_WAY,
    /** Nothing was sent; the desk registers the customer by itself when Popin is reachable. */
    WAITING,
    /** The customer has what they came for. */
    BOOKED,
    /** Over without a call, and nobody needs to look at it again. */
    OVER
}

package io.popindesk.desk;

/** What a customer came for. */
public enum Purpose {
    /** A call at a booked time. */
    APPOINTMENT,
    /** A call at once, by the link: being registered is all that it takes. */
    CALL_NOW
}

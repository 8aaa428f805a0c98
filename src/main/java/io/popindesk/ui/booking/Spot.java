package io.popindesk.ui.booking;

import io.popindesk.desk.CustomerField;

/** Where the person's attention, and with it the keyboard focus, is wanted. */
public sealed interface Spot {

    /** A field of the customer form. */
    record Field(CustomerField field) implements Spot {}

    /** One of the other places. */
    enum Place implements Spot {
        CALENDAR,
        /** What starts the next customer. */
        CONFIRMATION,
        /** The first next step of what went wrong. */
        TROUBLE,
        /** How the desk is connected to its account. */
        CONNECTION
    }
}

package io.popindesk.desk;

/**
 * What Popin answers to a capture: the customer is known to it from now on, and can already join a
 * call by the link.
 *
 * @param id what later calls name the customer by
 * @param link the customer's join link
 * @param message Popin's own words, one plain line, possibly empty
 */
public record Registration(CustomerId id, JoinLink link, String message) {

    /** Without Popin's words, which may repeat the customer's details. */
    @Override
    public String toString() {
        return "Registration[…]";
    }
}

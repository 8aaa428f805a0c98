package io.popindesk.popin;

import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Registration;

import tools.jackson.databind.node.ObjectNode;

/** Reads the answer to a capture. */
final class Registrations {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_LINK = 2000;

    private final boolean loopbackLinks;

    /**
     * @param loopbackLinks whether join links to this very machine are fine
     */
    Registrations(boolean loopbackLinks) {
        this.loopbackLinks = loopbackLinks;
    }

    /**
     * Without an id nothing can be scheduled, so a success without one is unreadable. Without a
     * link the customer is captured all the same, and can be scheduled: the link is then empty, and
     * cannot be opened or shared.
     */
    Registration read(ObjectNode body) throws UnreadableException {
        String id =
                Fields.text(body.get("customer_id"))
                        .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
                        .orElseThrow(() -> UnreadableException.because("no customer_id"));
        return new Registration(
                new CustomerId(id),
                JoinLink.of(linkText(Fields.text(body.get("url")).orElse("")), loopbackLinks),
                message(body));
    }

    /** What is no address, but some other text, is shown like any other text from outside. */
    private static String linkText(String url) {
        boolean printable = url.chars().noneMatch(c -> c <= ' ' || c >= 127);
        return printable && url.length() <= LONGEST_LINK ? url : PlainText.oneLine(url);
    }

    static String message(ObjectNode body) {
        return PlainText.oneLine(Fields.text(body.get("message")).orElse(""));
    }
}

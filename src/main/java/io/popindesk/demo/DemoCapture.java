package io.popindesk.demo;

import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import java.net.URI;

/**
 * A customer as the demo service registered them.
 *
 * @param customerId the id that was given out
 * @param customer the details as they were sent; what was left out is empty
 * @param extras what went along with them
 * @param joinUrl the join link that was given out
 */
public record DemoCapture(String customerId, Customer customer, CaptureExtras extras, URI joinUrl) {

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "DemoCapture[…]";
    }
}

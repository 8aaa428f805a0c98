package io.popindesk.demo;

import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the demo service remembers: customers, slots and bookings. Safe for use by any thread. */
final class Shop {

    /** How a wish for a slot ends. */
    enum Booking {
        BOOKED,
        CUSTOMER_UNKNOWN,
        SLOT_GONE
    }

    private final ZoneId zone;
    private final Calendar calendar;
    private final CustomerBook customers;
    private final List<DemoSchedule> schedules = new ArrayList<>();

    /**
     * @param joinBase the address that join links are below, with a slash at its end
     */
    Shop(DemoOptions options, URI joinBase) {
        zone = options.zone();
        calendar = new Calendar(options);
        customers = new CustomerBook(joinBase, options.seed());
    }

    ZoneId zone() {
        return zone;
    }

    synchronized DemoCapture capture(Customer customer, CaptureExtras extras) {
        return customers.add(customer, extras);
    }

    synchronized List<Calendar.Day> days() {
        return calendar.days();
    }

    synchronized Booking schedule(String customerId, String time) {
        if (!customers.knows(customerId)) {
            return Booking.CUSTOMER_UNKNOWN;
        }
        if (!calendar.book(time)) {
            return Booking.SLOT_GONE;
        }
        schedules.add(new DemoSchedule(customerId, time));
        return Booking.BOOKED;
    }

    synchronized Optional<DemoCapture> withJoinCode(String code) {
        return customers.withJoinCode(code);
    }

    synchronized List<DemoCapture> captures() {
        return customers.all();
    }

    synchronized List<DemoSchedule> schedules() {
        return List.copyOf(schedules);
    }
}

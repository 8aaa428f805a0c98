package io.popindesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.crash.Reading.Kept;
import io.popindesk.demo.DemoCapture;
import io.popindesk.demo.DemoSchedule;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a journal against what the service knows, and against what the desk said that it kept. */
final class Audit {
    private static final Set<AttemptState> REGISTERING =
            EnumSet.of(AttemptState.REGISTERING, AttemptState.REGISTERING_AGAIN);
    private static final Set<AttemptState> SCHEDULING =
            EnumSet.of(AttemptState.SCHEDULING, AttemptState.SCHEDULING_AGAIN);
    private static final Set<AttemptState> ADMITS_A_CUSTOMER =
            EnumSet.of(AttemptState.REGISTERED, AttemptState.REGISTER_UNKNOWN);
    private static final Set<AttemptState> ADMITS_A_CALL =
            EnumSet.of(AttemptState.BOOKED, AttemptState.SCHEDULE_UNKNOWN);

    private final List<Kept> journal;
    private final Books books;
    private final Map<Customer, Kept> byCustomer;
    private final Map<String, Kept> byPopinsId = new HashMap<>();

    Audit(List<Kept> journal, Books books) {
        this.journal = journal;
        this.books = books;
        // Fails where one customer has two attempts.
        byCustomer =
                journal.stream()
                        .collect(
                                Collectors.toMap(
                                        kept -> kept.attempt().customer(), Function.identity()));
        journal.forEach(kept -> popinsId(kept).ifPresent(id -> byPopinsId.put(id, kept)));
    }

    void nothingIsUnderWay() {
        assertThat(journal)
                .as("what was under way is unknown after the start")
                .noneMatch(kept -> kept.attempt().state().isInFlight());
    }

    void nothingToldIsLost(Map<AttemptId, Integer> told) {
        Map<AttemptId, Integer> versions =
                journal.stream()
                        .collect(
                                Collectors.toMap(
                                        kept -> kept.attempt().id(),
                                        kept -> kept.attempt().version()));
        told.forEach(
                (id, version) ->
                        assertThat(versions.getOrDefault(id, 0))
                                .as("version of %s", id)
                                .isGreaterThanOrEqualTo(version));
    }

    void everyCustomerOfTheServiceIsAdmitted() {
        count(books.captures(), DemoCapture::customer)
                .forEach(
                        (customer, times) -> {
                            Kept kept = byCustomer.get(customer);
                            assertThat(kept).as("the journal has a captured customer").isNotNull();
                            assertThat(kept.steps())
                                    .as("admits a captured customer: %s", kept)
                                    .filteredOn(step -> ADMITS_A_CUSTOMER.contains(step.state()))
                                    .hasSizeGreaterThanOrEqualTo(Math.toIntExact(times));
                        });
    }

    void everyCallOfTheServiceIsAdmitted() {
        for (DemoSchedule call : books.schedules()) {
            Kept kept = byPopinsId.get(call.customerId());
            assertThat(kept).as("the journal knows whose call it is").isNotNull();
            assertThat(admits(kept.steps(), call.time())).as("admits a call: %s", kept).isTrue();
        }
    }

    /** Whether some request for that time ended in a booking, or in nobody knows what. */
    private static boolean admits(List<AttemptEvent> steps, String time) {
        for (int step = 0; step + 1 < steps.size(); step++) {
            if (isRequestFor(steps.get(step), time)
                    && ADMITS_A_CALL.contains(steps.get(step + 1).state())) {
                return true;
            }
        }
        return false;
    }

    void nothingIsClaimedThatTheServiceDoesNotHave() {
        Map<String, Customer> customers =
                books.captures().stream()
                        .collect(Collectors.toMap(DemoCapture::customerId, DemoCapture::customer));
        Set<DemoSchedule> calls = Set.copyOf(books.schedules());
        for (Kept kept : journal) {
            Optional<String> id = popinsId(kept);
            id.ifPresent(
                    known -> assertThat(customers).containsEntry(known, kept.attempt().customer()));
            if (kept.attempt().state() == AttemptState.BOOKED) {
                String time = kept.attempt().slot().map(Slot::wireText).orElseThrow();
                assertThat(calls).contains(new DemoSchedule(id.orElseThrow(), time));
            }
        }
    }

    void everyRequestWasMeantOnceForEachTimeItWasSent() {
        count(books.captureRequests(), Function.identity())
                .forEach(
                        (customer, times) -> {
                            Kept kept = byCustomer.get(customer);
                            assertThat(kept).as("a capture request was meant").isNotNull();
                            assertThat(kept.steps())
                                    .as("capture requests of %s", kept)
                                    .filteredOn(step -> REGISTERING.contains(step.state()))
                                    .hasSizeGreaterThanOrEqualTo(Math.toIntExact(times));
                        });
        count(books.scheduleRequests(), Function.identity())
                .forEach(
                        (call, times) -> {
                            Kept kept = byPopinsId.get(call.customerId());
                            assertThat(kept).as("a schedule request was meant").isNotNull();
                            assertThat(kept.steps())
                                    .as("schedule requests of %s", kept)
                                    .filteredOn(step -> isRequestFor(step, call.time()))
                                    .hasSizeGreaterThanOrEqualTo(Math.toIntExact(times));
                        });
    }

    /** How many doubts a person has settled, and how many of them wrongly. */
    String settled() {
        Set<DemoSchedule> calls = Set.copyOf(books.schedules());
        long booked = count(AttemptState.MARKED_BOOKED);
        long notBooked = count(AttemptState.MARKED_NOT_BOOKED);
        long wrongly =
                journal.stream()
                        .filter(
                                kept ->
                                        switch (kept.attempt().state()) {
                                            case MARKED_BOOKED -> !calls.contains(call(kept));
                                            case MARKED_NOT_BOOKED -> calls.contains(call(kept));
                                            default -> false;
                                        })
                        .count();
        return "marked booked %d, marked not booked %d, of these wrongly %d"
                .formatted(booked, notBooked, wrongly);
    }

    long count(AttemptState state) {
        return journal.stream().filter(kept -> kept.attempt().state() == state).count();
    }

    private static DemoSchedule call(Kept kept) {
        return new DemoSchedule(
                popinsId(kept).orElseThrow(),
                kept.attempt().slot().map(Slot::wireText).orElseThrow());
    }

    private static boolean isRequestFor(AttemptEvent step, String time) {
        return SCHEDULING.contains(step.state()) && step.sent().filter(time::equals).isPresent();
    }

    private static Optional<String> popinsId(Kept kept) {
        return kept.attempt().registration().map(Registration::id).map(CustomerId::value);
    }

    private static <T, K> Map<K, Long> count(List<T> things, Function<T, K> key) {
        return things.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}

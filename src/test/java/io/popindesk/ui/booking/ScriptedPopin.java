package io.popindesk.ui.booking;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** A Popin that does as it is told and remembers what it was asked. */
final class ScriptedPopin implements Popin {
    static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    static final LocalDate THURSDAY = LocalDate.of(2025, 9, 25);

    /** What was sent, in order. */
    final List<String> requests = new ArrayList<>();

    /** What happens while a customer is being registered. */
    Runnable meanwhile = () -> {};

    final Queue<PopinFailure> captureFailures = new ArrayDeque<>();
    final Queue<PopinFailure> scheduleFailures = new ArrayDeque<>();
    final Queue<PopinFailure> slotsFailures = new ArrayDeque<>();
    List<String> freeTimes = new ArrayList<>(List.of("03:00 PM", "03:15 PM", "03:30 PM"));

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        requests.add("capture " + customer.name());
        meanwhile.run();
        failOr(captureFailures, call);
        call.markSent();
        return new Registration(
                new CustomerId("MzE1"),
                JoinLink.of("https://live.popin.to/8131-a157", false),
                "User captured successfully");
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        failOr(slotsFailures, call);
        return availability(freeTimes.toArray(String[]::new));
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        requests.add("schedule " + slot.wireText());
        failOr(scheduleFailures, call);
        call.markSent();
        freeTimes.remove(slot.wireTime());
        return new ScheduleReceipt("Call scheduled successfully");
    }

    static Availability availability(String... times) {
        List<Slot> slots = Arrays.stream(times).map(ScriptedPopin::slot).toList();
        return new Availability(
                List.of(new Availability.Day(THURSDAY, slots)),
                Duration.ofMinutes(15),
                KOLKATA,
                false,
                0,
                Instant.parse("2025-09-25T03:30:00Z"));
    }

    /** An afternoon slot of the Thursday, by its wire time such as {@code 03:15 PM}. */
    static Slot slot(String time) {
        int hour = Integer.parseInt(time.substring(0, 2)) + 12;
        int minute = Integer.parseInt(time.substring(3, 5));
        LocalDateTime start = THURSDAY.atTime(hour, minute);
        return new Slot("Thu, 25 Sep 2025", time, start, KOLKATA);
    }

    private static void failOr(Queue<PopinFailure> failures, Call call) throws PopinFailure {
        PopinFailure failure = failures.poll();
        if (failure == null) {
            return;
        }
        if (!(failure instanceof PopinFailure.NotSent)) {
            call.markSent();
        }
        throw failure;
    }
}

package io.popindesk.crash;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Availability;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Settling;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.SlotReader;

import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Somebody at the desk who does at random what a person may do: serves new customers, with and
 * without a time, goes on with what was left unfinished, settles doubts by what the slots say, and
 * sometimes stops a booking half-way.
 */
final class Receptionist {
    private static final System.Logger LOG = System.getLogger(Receptionist.class.getName());

    private static final Set<AttemptState> UNFINISHED =
            EnumSet.of(
                    AttemptState.CANCELLED,
                    AttemptState.REGISTER_REFUSED,
                    AttemptState.REGISTER_UNKNOWN,
                    AttemptState.REGISTERED,
                    AttemptState.SLOT_GONE,
                    AttemptState.SCHEDULE_NOT_SENT,
                    AttemptState.SCHEDULE_REFUSED,
                    AttemptState.SCHEDULE_UNKNOWN,
                    AttemptState.MARKED_NOT_BOOKED);

    private static final List<String> NAMES =
            List.of("Asha Rao", "आशा राव", "O'Brien, \"Jr\"", "İpek Işık", "ทดสอบ", "عائشة 👩‍💻");

    private final Journal journal;
    private final BookingDesk desk;
    private final Settling settling;
    private final SlotReader slots;
    private final Told told;
    private final Random random;

    /** Times that this desk has asked for, whatever came of it: a person knows them, too. */
    private final Set<LocalDateTime> used = new HashSet<>();

    Receptionist(
            Journal journal,
            BookingDesk desk,
            Settling settling,
            SlotReader slots,
            Told told,
            Random random)
            throws JournalFailure {
        this.journal = journal;
        this.desk = desk;
        this.settling = settling;
        this.slots = slots;
        this.told = told;
        this.random = random;
        journal.in(EnumSet.allOf(AttemptState.class)).stream()
                .flatMap(attempt -> attempt.slot().stream())
                .forEach(slot -> used.add(slot.start()));
    }

    /** Serves one customer. */
    void serve() throws JournalFailure {
        List<Attempt> unfinished = unfinished();
        try {
            if (!unfinished.isEmpty() && random.nextInt(100) < 35) {
                goOn(unfinished.get(random.nextInt(unfinished.size())));
            } else if (random.nextInt(100) < 15) {
                callNow(Optional.empty(), newCustomer());
            } else {
                book(Optional.empty(), newCustomer());
            }
        } catch (PopinFailure e) {
            LOG.log(Level.INFO, "no slots: {0}", e.getMessage());
        } catch (JournalFailure e) {
            // The rounds beside were quicker; a person would look again.
            if (e.reason() != JournalFailure.Reason.CONFLICT) {
                throw e;
            }
        }
    }

    private List<Attempt> unfinished() throws JournalFailure {
        return journal.in(UNFINISHED).stream().filter(Receptionist::canGoOn).toList();
    }

    private static boolean canGoOn(Attempt attempt) {
        return switch (attempt.state()) {
            case REGISTERED -> attempt.purpose() == Purpose.APPOINTMENT;
            // Its time has come, so nobody at the desk can find out any more.
            case SCHEDULE_UNKNOWN ->
                    attempt.weighing()
                            .filter(seen -> seen.evidence() == SlotEvidence.NOT_KNOWN)
                            .isEmpty();
            default -> true;
        };
    }

    private void goOn(Attempt attempt) throws PopinFailure, JournalFailure {
        if (attempt.state() == AttemptState.SCHEDULE_UNKNOWN) {
            settle(settling.check(attempt, new Cancellation()).attempt());
        } else if (attempt.state() != AttemptState.MARKED_NOT_BOOKED && random.nextInt(100) < 20) {
            settling.close(attempt);
        } else if (random.nextInt(100) < 15) {
            callNow(Optional.of(attempt), attempt.customer());
        } else {
            book(Optional.of(attempt), attempt.customer());
        }
    }

    private void settle(Attempt doubt) throws JournalFailure {
        switch (doubt.weighing().orElseThrow().evidence()) {
            case GONE -> settling.markBooked(doubt);
            case STILL_FREE -> {
                if (random.nextBoolean()) {
                    settling.markNotBooked(doubt);
                } else {
                    book(Optional.of(doubt), doubt.customer(), doubt.slot().orElseThrow());
                }
            }
            case NOT_KNOWN -> LOG.log(Level.INFO, "{0} stays in doubt", doubt);
        }
    }

    private void book(Optional<Attempt> known, Customer customer) throws PopinFailure {
        Availability availability = slots.read(new Cancellation(), wait -> {});
        List<Slot> free =
                availability.slots().filter(slot -> !used.contains(slot.start())).toList();
        if (!free.isEmpty()) {
            Slot slot = free.get(random.nextInt(free.size()));
            used.add(slot.start());
            book(known, customer, slot);
        }
    }

    private void book(Optional<Attempt> known, Customer customer, Slot slot) {
        Patience patience = new Patience(random);
        tell(desk.book(known, customer, slot, patience, patience.cancellation()));
    }

    private void callNow(Optional<Attempt> known, Customer customer) {
        Patience patience = new Patience(random);
        tell(desk.callNow(known, customer, patience, patience.cancellation()));
    }

    private void tell(BookingResult result) {
        if (result.kept()) {
            switch (result) {
                case BookingResult.Booked it -> told.shown(it.attempt());
                case BookingResult.Registered it -> told.shown(it.attempt());
                case BookingResult.SlotGone it -> told.shown(it.attempt());
                case BookingResult.Failed it -> told.shown(it.attempt());
                case BookingResult.NotBegun it -> mustBeAConflict(it.failure());
            }
        }
    }

    private static void mustBeAConflict(JournalFailure failure) {
        if (failure.reason() != JournalFailure.Reason.CONFLICT) {
            throw new IllegalStateException("nothing can be noted down", failure);
        }
    }

    /** Nobody comes twice. */
    private Customer newCustomer() {
        long number = random.nextLong(1_000_000_000_000L);
        String digits = Long.toString(9_000_000_000_000L + number);
        String name = NAMES.get(random.nextInt(NAMES.size())) + " " + digits;
        return new Customer(digits, name, "c" + digits + "@example.com", "560001", "QA101");
    }
}

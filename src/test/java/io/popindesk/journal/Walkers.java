package io.popindesk.journal;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Draws attempts, and the ways on from them, at random; from one seed always the same. */
final class Walkers {
    static final List<String> NAMES =
            List.of(
                    "Asha Rao",
                    "आशा राव",
                    "Conan O'Brien, \"Jr.\"",
                    "Zoë Ångström",
                    "👩‍👩‍👧 Family",
                    "İbrahim Işık",
                    "100% _sure_; DROP TABLE attempt; --",
                    "山田 太郎",
                    "محمد علي",
                    "ＦＵＬＬ ｗｉｄｔｈ",
                    "x".repeat(200));

    private static final List<JoinLink> LINKS =
            List.of(
                    JoinLink.of("https://live.popin.to/8131-a157", false),
                    JoinLink.of("https://live.popin.to/8131-a157", true),
                    JoinLink.of("http://127.0.0.1:8080/join/1", true),
                    JoinLink.of("http://127.0.0.1:8080/join/1", false),
                    JoinLink.of("HTTP://localhost/join", true),
                    JoinLink.of("javascript:alert('x')", true),
                    JoinLink.of("https://p0pin.to/x y", false),
                    JoinLink.of("", false));

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Kolkata"), ZoneId.of("Europe/London"), ZoneId.of("+05:30"));

    private final RandomGenerator random;
    private Instant now;

    Walkers(RandomGenerator random, Instant start) {
        this.random = random;
        now = start;
    }

    /** A moment later than all before, to the nanosecond. */
    Instant later() {
        now = now.plusNanos(random.nextLong(1, 3_600_000_000_000L));
        return now;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Customer customer() {
        return new Customer(
                random.nextBoolean()
                        ? Long.toString(random.nextLong(6_000_000_000L, 10_000_000_000L))
                        : "+1" + random.nextLong(2_000_000_000L, 10_000_000_000L),
                one(NAMES) + " " + random.nextInt(1000),
                "who" + random.nextInt(1000) + "@example.com",
                random.nextBoolean() ? "560001" : "",
                "QA101");
    }

    Slot slot() {
        LocalDateTime start =
                LocalDateTime.of(2025, 9, 20, 9, 0).plusMinutes(15L * random.nextInt(2000));
        return new Slot("Thu, 25 Sep 2025", "03:15 PM", start, one(ZONES));
    }

    Registration registration() {
        return new Registration(
                new CustomerId("MTIz" + random.nextInt(1000)),
                one(LINKS),
                random.nextBoolean() ? "" : "Customer captured – \"fine\"");
    }

    Cause cause() {
        return switch (random.nextInt(3)) {
            case 0 -> new Cause.NotSent(one(List.of(PopinFailure.NotSent.Reason.values())));
            case 1 ->
                    new Cause.Rejected(
                            one(List.of(PopinFailure.Rejected.Reason.values())),
                            random.nextInt(200, 500),
                            random.nextBoolean() ? "" : "The slot isn't available");
            default ->
                    new Cause.Unknown(
                            one(List.of(PopinFailure.Unknown.Reason.values())),
                            random.nextBoolean()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(random.nextInt(300, 600)));
        };
    }

    Attempt begin() {
        return Attempt.registering(
                AttemptId.random(random),
                one(List.of(Purpose.values())),
                customer(),
                random.nextBoolean() ? Optional.empty() : Optional.of(slot()),
                later());
    }

    /**
     * Tries one way on, whether the machine has it or not.
     *
     * @throws IllegalStateException where the machine does not
     */
    Attempt move(Attempt attempt) {
        return switch (random.nextInt(14)) {
            case 0 -> attempt.registered(registration(), later());
            case 1 -> attempt.notRegistered(cause(), later());
            case 2 ->
                    attempt.registerAgain(
                            one(List.of(Purpose.values())),
                            customer(),
                            random.nextBoolean() ? Optional.empty() : Optional.of(slot()),
                            later());
            case 3 -> attempt.callingNow(later());
            case 4 -> attempt.slotGone(slot(), later());
            case 5, 6 -> attempt.scheduling(attempt.slot().orElseGet(this::slot), later());
            case 7 -> attempt.booked(random.nextBoolean() ? "" : "Call scheduled", later());
            case 8 -> attempt.notScheduled(cause(), later());
            case 9 -> attempt.interrupted(later());
            case 10 ->
                    random.nextBoolean()
                            ? attempt.markBooked(later())
                            : attempt.markNotBooked(later());
            case 11 -> attempt.close(later());
            case 12 -> attempt.reopen(one(List.of(AttemptState.values())), later());
            default -> attempt.weighed(new Weighing(one(List.of(SlotEvidence.values())), later()));
        };
    }

    /** An attempt some legal moves on. */
    Attempt somewhere(int tries) {
        Attempt attempt = begin();
        for (int count = 0; count < tries; count++) {
            try {
                attempt = move(attempt);
            } catch (IllegalStateException e) {
                // Not every way leads on from here; the next is tried.
            }
        }
        return attempt;
    }
}

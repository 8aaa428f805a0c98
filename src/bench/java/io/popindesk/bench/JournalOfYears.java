package io.popindesk.bench;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.journal.BulkJournal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A journal as a desk has it after some years, from one seed always the same. */
final class JournalOfYears {
    static final int RECORDS = 100_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Instant FIRST = Instant.parse("2023-01-02T04:30:00Z");
    private static final List<String> FIRST_NAMES =
            List.of(
                    "Asha", "Ravi", "आशा", "John", "Meera", "Zoë", "राजेश", "Imran", "Lakshmi",
                    "Anil");
    private static final List<String> LAST_NAMES =
            List.of("Rao", "Sharma", "राव", "Fernandes", "Iyer", "Khan", "शर्मा", "Das");

    private JournalOfYears() {}

    static void write(Path directory) throws Exception {
        Random random = new Random(1);
        List<Attempt> attempts = new ArrayList<>(RECORDS);
        for (int count = 0; count < RECORDS; count++) {
            attempts.add(booked(count, random));
        }
        BulkJournal.write(directory, attempts);
    }

    private static Attempt booked(int count, Random random) {
        Instant now = FIRST.plusSeconds(900L * count);
        LocalDateTime start = LocalDateTime.ofInstant(now, ZONE).plusHours(2);
        Customer customer =
                new Customer(
                        String.valueOf(9_800_000_000L + random.nextInt(100_000_000)),
                        one(FIRST_NAMES, random) + " " + one(LAST_NAMES, random),
                        "who" + random.nextInt(50_000) + "@example.com",
                        "560001",
                        "QA101");
        Slot slot = new Slot("Thu, 25 Sep 2025", "03:15 PM", start, ZONE);
        return Attempt.registering(
                        new AttemptId(count + 1L),
                        Purpose.APPOINTMENT,
                        customer,
                        Optional.of(slot),
                        now)
                .registered(
                        new Registration(
                                new CustomerId(String.valueOf(count)),
                                JoinLink.of("https://live.popin.to/" + count, false),
                                ""),
                        now.plusSeconds(1))
                .scheduling(slot, now.plusSeconds(2))
                .booked("Booked", now.plusSeconds(3));
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}

package io.popindesk.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

class ReturningWordsTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /** 10:00 in India. */
    private static final Instant NOW = Instant.parse("2026-11-23T04:30:00Z");

    private final ReturningWords words =
            new ReturningWords(
                    new Texts(Locale.ENGLISH),
                    () -> NOW,
                    INDIA,
                    new CustomerRules("IN")::forReading);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T00:00 | here today",
                "2026-11-22T23:59 | here yesterday",
                "2026-11-21T12:00 | here 2 days ago",
                "2026-11-17T12:00 | here 6 days ago",
                "2026-11-16T12:00 | here a week ago",
                "2026-11-02T12:00 | here 3 weeks ago",
                "2026-09-22T12:00 | here 8 weeks ago",
                "2026-09-21T12:00 | here on 21 Sep 2026",
                "2025-11-23T12:00 | here on 23 Nov 2025"
            })
    void whenTheyWereHereIsSaidAsPeopleSayIt(LocalDateTime then, String said) {
        Attempt attempt = begun(then.atZone(INDIA).toInstant());
        assertThat(words.when(new Acquaintance(attempt))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-19T15:15 | call Thu 19 Nov, 3:15 PM",
                "2026-11-26T15:15 | has a call Thu 26 Nov, 3:15 PM",
                "2026-11-23T15:15 | has a call today 3:15 PM",
                "2026-11-23T09:00 | call today 9:00 AM"
            })
    void callBookedIsToldByItsTime(LocalDateTime start, String said) {
        Attempt booked = registered().scheduling(slot(start), NOW).booked("Call scheduled", NOW);
        assertThat(words.what(new Acquaintance(booked))).isEqualTo(said);
    }

    @Test
    void whatElseCameOfItIsTold() {
        assertThat(words.what(new Acquaintance(registered()))).isEqualTo("registered only");
        assertThat(words.what(new Acquaintance(registered().callingNow(NOW))))
                .isEqualTo("call at once");
        assertThat(words.what(new Acquaintance(registered().close(NOW))))
                .isEqualTo("registered only");
        Attempt doubted =
                registered()
                        .scheduling(slot(LocalDateTime.parse("2026-11-26T15:15")), NOW)
                        .interrupted(NOW);
        assertThat(words.what(new Acquaintance(doubted)))
                .isEqualTo("call Thu 26 Nov, 3:15 PM not certain");
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasWords(AttemptState state) {
        Attempt one = registered();
        Attempt there =
                new Attempt(
                        one.id(),
                        one.version(),
                        one.purpose(),
                        state,
                        one.createdAt(),
                        one.changedAt(),
                        one.customer(),
                        one.registration(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty());
        assertThat(words.what(new Acquaintance(there))).hasSizeGreaterThan(8);
    }

    @Test
    void screenReaderHearsAllOfIt() {
        assertThat(words.sentence(new Acquaintance(registered())))
                .isEqualTo("Asha Rao, 98450 12345, here today, registered only");
    }

    private static Attempt begun(Instant then) {
        return Attempt.registering(
                new AttemptId(1),
                Purpose.APPOINTMENT,
                new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101"),
                Optional.empty(),
                then);
    }

    private static Attempt registered() {
        return begun(NOW)
                .registered(
                        new Registration(
                                new CustomerId("MTIz"),
                                JoinLink.of("https://live.popin.to/8131-a157", false),
                                "Hello"),
                        NOW);
    }

    private static Slot slot(LocalDateTime start) {
        return new Slot("Thu, 26 Nov 2026", "03:15 PM", start, INDIA);
    }
}

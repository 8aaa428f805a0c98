package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.demo.Wiretap;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A booking as it leaves and as it is kept, letter by letter, whatever the computer speaks. */
@InEveryLocale
class WireInEveryLocaleTest {
    private static final Instant MORNING = Instant.parse("2025-09-24T06:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(MORNING);

    @TempDir private Path home;

    @Test
    void bookingLeavesAndIsKeptInTheWordsOfTheWire() throws Exception {
        try (DeskAtDemo at =
                new DeskAtDemo(
                        DemoOptions.standard().withOtherDesks(false).withClock(CLOCK),
                        CLOCK,
                        home)) {
            Slot slot =
                    at.slots()
                            .slots()
                            .filter(free -> free.wireText().equals("Thu, 25 Sep 2025 10:00 AM"))
                            .findFirst()
                            .orElseThrow();
            assertThat(at.book(slot)).isInstanceOf(BookingResult.Booked.class);

            assertThat(at.wiretap.sent(Endpoint.CAPTURE))
                    .containsExactly(
                            new Wiretap.Sent(
                                    "POST /api/v1/external/capture HTTP/1.1",
                                    """
                                    {"name":"आशा Rao","mobile":"9845012345","email":"asha@example.com","group":"QA101","pin_code":"560001"}"""));
            assertThat(at.wiretap.sent(Endpoint.SCHEDULE))
                    .containsExactly(
                            new Wiretap.Sent(
                                    "POST /api/v1/external/schedule HTTP/1.1",
                                    """
                                    {"customer_id":"MzE1","time":"Thu, 25 Sep 2025 10:00 AM"}"""));
            assertThat(at.steps())
                    .extracting(AttemptEvent::sent)
                    .containsExactly(
                            Optional.of("9845012345\nआशा Rao\nasha@example.com\n560001\nQA101"),
                            Optional.empty(),
                            Optional.of("Thu, 25 Sep 2025 10:00 AM"),
                            Optional.empty());
            Attempt kept = at.attempt();
            assertThat(kept.slot()).contains(slot);
            assertThat(kept.slot().map(Slot::instant))
                    .contains(Instant.parse("2025-09-25T04:30:00Z"));
            for (String text : List.of("ASHA@EXAMPLE", "98450 12345", "rao आशा")) {
                AttemptQuery query = new AttemptQuery(text, AttemptQuery.Filter.ALL, MORNING);
                assertThat(at.journal.search(query)).as(text).containsExactly(kept.id());
            }
        }
    }

    @Test
    void timesHaveWords() {
        TimeWords words = new TimeWords(new Texts(Locale.getDefault()));
        ZonedDateTime call = ZonedDateTime.of(2025, 9, 25, 15, 15, 0, 0, ZoneId.of("Asia/Kolkata"));
        assertThat(
                        List.of(
                                words.day(call.toLocalDate()),
                                words.hour(15),
                                words.time(call.toLocalTime()),
                                words.dayAndTime(call.toLocalDateTime()),
                                words.fullDayAndTime(call.toLocalDateTime()),
                                words.seenFrom(call.toLocalDate(), call.toLocalDateTime()),
                                words.zone(call)))
                .noneMatch(String::isBlank);
    }
}

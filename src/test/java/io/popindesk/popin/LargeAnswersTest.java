package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

class LargeAnswersTest {

    @Test
    void aYearOfQuarterHoursAroundTheClockIsRead() throws Exception {
        LocalDate first = LocalDate.of(2025, 1, 1);
        String body = year(first);
        assertThat(body.length()).isGreaterThan(1_500_000);
        try (var server = RawServer.answering(RawServer.json(200, body));
                var popin = Calls.client(server)) {
            var availability = popin.slots(Calls.call());

            assertThat(availability.days()).hasSize(365);
            assertThat(availability.slots()).hasSize(365 * 96).isSorted();
            assertThat(availability.unreadable()).isZero();
        }
    }

    private static String year(LocalDate first) {
        var format = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
        String slots = AvailabilitiesTest.quarterHours().replace(",", ",\n" + " ".repeat(32));
        return first.datesUntil(first.plusYears(1))
                .map(
                        day ->
                                "{\"date\": \"%s\", \"slots\": [%s]}"
                                        .formatted(format.format(day), slots))
                .collect(
                        Collectors.joining(
                                ",", "{\"timezone\": \"Asia/Kolkata\", \"availability\": [", "]}"));
    }
}

package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;

@InEveryLocale
class WireFormatTest {
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void everyDayAndMinuteIsReadUnderAnyLocaleAndZone() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        var wire = new FreshWireFormat();
        var php = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (LocalDate day : first.datesUntil(first.plusYears(2)).toList()) {
            assertThat(wire.read("date", php.format(day))).isEqualTo(Optional.of(day));
        }
        var clock = DateTimeFormatter.ofPattern("hh:mm a", Locale.US);
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
            assertThat(wire.read("time", clock.format(time))).isEqualTo(Optional.of(time));
        }
    }

    /**
     * The class loaded anew, so that it sees the locale of this test from its first moment, as it
     * does in a program that is started in that locale.
     */
    private static final class FreshWireFormat extends ClassLoader {
        private final Class<?> fresh;

        FreshWireFormat() throws IOException {
            super(ClassLoader.getPlatformClassLoader());
            try (InputStream in = WireFormat.class.getResourceAsStream("WireFormat.class")) {
                byte[] bytes = requireNonNull(in).readAllBytes();
                fresh = defineClass(WireFormat.class.getName(), bytes, 0, bytes.length);
            }
        }

        Optional<?> read(String method, String text) throws ReflectiveOperationException {
            Method reader = fresh.getDeclaredMethod(method, String.class);
            reader.setAccessible(true);
            return (Optional<?>) reader.invoke(null, text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Thu, 25 Sep 2025'|2025-09-25",
                "'  Thu,  25 Sep 2025 '|2025-09-25",
                "'thu, 25 SEP 2025'|2025-09-25",
                "'Thu,\u00a025\u202fSep 2025'|2025-09-25",
                "'Mon, 1 Sep 2025'|2025-09-01",
                "'Mon, 01 Sep 2025'|2025-09-01",
                "'Thu, 29 Feb 2024'|2024-02-29"
            })
    void datesAreReadDespiteBlanksCaseAndLeadingZeros(String text, LocalDate date) {
        assertThat(WireFormat.date(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Fri, 31 Feb 2025",
                "Sat, 29 Feb 2025",
                "Thu, 00 Sep 2025",
                "Wed, 25 Sep 2025",
                "Thu, 25 Sept 2025",
                "Thu, 25 Sep 25",
                "Thu, 25 Sep 2025 x",
                "2025-09-25",
                "25 Sep 2025",
                "Donnerstag, 25 Sep 2025",
                "गुरु, २५ सित॰ २०२५",
                "Thu, ٢٥ Sep ٢٠٢٥",
                "null",
                "0"
            })
    void whatIsNoDateOrContradictsItselfIsNotRead(String text) {
        assertThat(WireFormat.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12:00 AM|00:00",
                "12:15 PM|12:15",
                "01:00 PM|13:00",
                "1:00 pm|13:00",
                "'  11:45\u202fPM '|23:45",
                "'03:15\u00a0Pm'|15:15"
            })
    void timesAreReadDespiteBlanksCaseAndLeadingZeros(String text, LocalTime time) {
        assertThat(WireFormat.time(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13:00 PM",
                "00:15 AM",
                "10:60 AM",
                "10:15",
                "22:15",
                "10:15 am.",
                "10:15 AM x",
                "10.15 AM",
                "-1:00 AM",
                "०३:१५ PM",
                "noon"
            })
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(WireFormat.time(text)).isEmpty();
    }

    @Test
    void anyTextIsReadOrTurnedAwayWithoutAnException() {
        var random = new Random(20250925);
        String letters = "0123456789:, AMPamThuSep\u00a0\u202f\u0130\ud83d\udcc5-+";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(WireFormat.date(text.toString())).isEmpty();
            // Few are times by chance; what counts is that none throws.
            WireFormat.time(text.toString())
                    .ifPresent(time -> assertThat(time.getSecond()).isZero());
        }
    }
}

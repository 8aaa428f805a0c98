package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

@InEveryLocale
class UsualFormTest {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("hh:mm a", Locale.US);
    private static final String LETTERS = "0129:, AMPamSepFri\u00a0\u0669";

    private static int minuteOfDay(String text) {
        char[] buffer = ("\"" + text + "\"").toCharArray();
        return UsualForm.minuteOfDay(buffer, 1, text.length());
    }

    @Test
    void everyMinuteOfADayIsReadFromATextOfItsOwn() {
        Set<Integer> read = new HashSet<>();
        for (int minute = 0; minute < 24 * 60; minute++) {
            int found = minuteOfDay(TIME.format(LocalTime.ofSecondOfDay(minute * 60L)));
            assertThat(found).isEqualTo(minute);
            read.add(found);
        }
        assertThat(read).hasSize(24 * 60);
    }

    @Test
    void everyDateIsReadAsItIsWritten() {
        var random = new Random(20250925);
        for (int round = 0; round < 20_000; round++) {
            LocalDate date = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_000));
            assertThat(UsualForm.date(DATE.format(date))).isEqualTo(date);
        }
    }

    @Test
    void whatIsReadIsWhatTheFormatterReads() {
        var random = new Random(4711);
        int readable = 0;
        for (int round = 0; round < 20_000; round++) {
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
            String text = changed(DATE.format(date), random);
            LocalDate read = UsualForm.date(text);
            if (read != null) {
                assertThat(WireFormat.date(text)).as(text).contains(read);
                readable++;
            }
            String time = changed(TIME.format(LocalTime.of(random.nextInt(24), 45)), random);
            int minute = minuteOfDay(time);
            if (minute != UsualForm.NONE) {
                assertThat(WireFormat.time(time))
                        .as(time)
                        .contains(LocalTime.ofSecondOfDay(minute * 60L));
                readable++;
            }
        }
        assertThat(readable).isBetween(5_000, 35_000);
    }

    @Test
    void aDateThatDoesNotExistIsLeftToTheFormatter() {
        for (String text :
                new String[] {
                    "Thu, 30 Feb 2025", "Sat, 29 Feb 2025", "Wed, 00 Sep 2025", "Wed, 25 Sep 2025",
                    "Thu, 25 epO 2025", "huF, 25 Sep 2025", "", "0000000000000000"
                }) {
            assertThat(UsualForm.date(text)).as(text).isNull();
        }
    }

    /** A letter or two are others, or one is missing or too many. */
    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int change = random.nextInt(3); change > 0; change--) {
            int place = random.nextInt(changed.length());
            switch (random.nextInt(8)) {
                case 0 -> changed.deleteCharAt(place);
                case 1 -> changed.insert(place, letter(random));
                default -> changed.setCharAt(place, letter(random));
            }
        }
        return changed.toString();
    }

    private static char letter(Random random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}

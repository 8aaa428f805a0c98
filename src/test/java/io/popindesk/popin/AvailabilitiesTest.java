package io.popindesk.popin;

import static io.popindesk.popin.Calls.FALLBACK;
import static io.popindesk.popin.Calls.KOLKATA;
import static io.popindesk.popin.Calls.NOW;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.InEveryLocale;
import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@InEveryLocale
class AvailabilitiesTest {
    private static final String WEDNESDAY =
            "{\"date\": \"Wed, 24 Sep 2025\", \"slots\": [\"01:00 PM\", \"01:15 PM\"]}";

    private static Availability read(String json) throws UnreadableException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Availability read(byte[] body) throws UnreadableException {
        var reading = new Availabilities(FALLBACK, () -> NOW).reading();
        return reading.read(reading.fields(new Json(), body));
    }

    private static Availability day(String day) throws UnreadableException {
        return read("{\"availability\": [%s], \"timezone\": \"Asia/Kolkata\"}".formatted(day));
    }

    private static List<String> starts(Availability availability) {
        return availability.slots().map(slot -> slot.start().toString()).toList();
    }

    @Test
    void aSlotKeepsPopinsWordsItsZoneAndItsMoment() throws Exception {
        Slot slot =
                day("{\"date\": \"wed,  24 Sep 2025\", \"slots\": [\"1:00 pm\"]}")
                        .slots()
                        .findFirst()
                        .orElseThrow();

        assertThat(slot.wireText()).isEqualTo("wed,  24 Sep 2025 1:00 pm");
        assertThat(slot.zone()).isEqualTo(KOLKATA);
        assertThat(slot.instant()).isEqualTo("2025-09-24T07:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"01:00 PM\", \"01:15 PM\"]",
                "[\"01:15 PM\", \"01:00 PM\"]",
                "[\"01:00 PM\", \"01:15 PM\", \"01:00 PM\", \"1:00 pm\"]",
                "{\"1\": \"01:00 PM\", \"4\": \"01:15 PM\"}"
            })
    void slotsInAnyShapeAreInOrderAndEachThereOnce(String slots) throws Exception {
        Availability read = day("{\"date\": \"Wed, 24 Sep 2025\", \"slots\": " + slots + "}");

        assertThat(starts(read)).containsExactly("2025-09-24T13:00", "2025-09-24T13:15");
        assertThat(read.slots().findFirst().orElseThrow().wireTime()).isEqualTo("01:00 PM");
        assertThat(read.unreadable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\": \"Wed, 24 Sep 2025\"}",
                "{\"date\": \"Wed, 24 Sep 2025\", \"slots\": null}",
                "{\"date\": \"Wed, 24 Sep 2025\", \"slots\": []}",
                "{\"date\": \"Wed, 24 Sep 2025\", \"slots\": {}}"
            })
    void aDayWithoutSlotsIsStillADay(String day) throws Exception {
        Availability read = day(day);

        assertThat(read.days())
                .containsExactly(new Availability.Day(LocalDate.of(2025, 9, 24), List.of()));
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void daysAreInOrderAndDoubledOnesAreMerged() throws Exception {
        Availability read =
                day(
                        """
                        {"date": "Thu, 25 Sep 2025", "slots": ["10:15 AM"]}, %s,
                        {"date": "Thu, 25 sep 2025", "slots": ["10:00 AM", "10:15 AM"]}
                        """
                                .formatted(WEDNESDAY));

        assertThat(read.days()).hasSize(2);
        assertThat(starts(read))
                .containsExactly(
                        "2025-09-24T13:00",
                        "2025-09-24T13:15",
                        "2025-09-25T10:00",
                        "2025-09-25T10:15");
        assertThat(read.slots().map(Slot::wireText))
                .contains("Thu, 25 sep 2025 10:00 AM", "Thu, 25 Sep 2025 10:15 AM");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "['01:00 PM', 'x']|13:00|2",
                "['01:00 PM', 'x', '02:00 PM']|13:00,14:00|2",
                "['01:00 PM', 'y']|13:00|2",
                "['02:00 PM', 'x']|14:00|2",
                "['01:00 PM' ]|13:00|1",
                "{'0': '01:00 PM'}|13:00|1",
                "'01:00 PM'|13:00|1",
                "[]|``|1"
            })
    void aDayAfterOneLikeItHasItsOwnTimes(String slots, String times, int broken) throws Exception {
        String days =
                "{'date': 'Wed, 24 Sep 2025', 'slots': ['01:00 PM', 'x']},"
                        + "{'date': 'Thu, 25 Sep 2025', 'slots': "
                        + slots
                        + "}";
        Availability read = day(days.replace('\'', '"'));

        assertThat(read.slotsOn(LocalDate.of(2025, 9, 24))).hasSize(1);
        assertThat(
                        read.slotsOn(LocalDate.of(2025, 9, 25)).stream()
                                .map(slot -> slot.start().toLocalTime().toString())
                                .collect(Collectors.joining(",")))
                .isEqualTo(times);
        assertThat(read.unreadable()).isEqualTo(broken);
    }

    @Test
    void daysMayComeAsAnObjectWithGaps() throws Exception {
        Availability read =
                read(
                        "{\"availability\": {\"0\": %s, \"7\": {\"date\": \"Fri, 26 Sep 2025\"}}}"
                                .formatted(WEDNESDAY));

        assertThat(read.days()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndCounted() throws Exception {
        Availability read =
                day(
                        """
                        {"date": "Fri, 31 Feb 2025", "slots": ["10:00 AM"]}, null, 5, [], {},
                        {"date": "Wed, 24 Sep 2025",
                         "slots": ["01:00 PM", "25:00 PM", null, 13, ["01:15 PM"], {"time": "01:30 PM"}, true]},
                        {"date": "Thu, 25 Sep 2025", "slots": "10:00"}
                        """);

        assertThat(starts(read)).containsExactly("2025-09-24T13:00");
        assertThat(read.unreadable()).isEqualTo(5 + 6 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}"})
    void noDaysAtAllIsAnAnswer(String availability) throws Exception {
        assertThat(read("{\"availability\": " + availability + "}").days()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"availability\": null}",
                "{\"availability\": \"none\"}",
                "{\"slots\": [\"10:00 AM\"]}"
            })
    void noListAtAllIsNoAnswer(String json) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> read(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15|15",
                "10|10",
                "60|60",
                "\"20\"|20",
                "\" 30 \"|30",
                "1440|1440",
                "7|7",
                "0|15",
                "-5|15",
                "1441|15",
                "99999999999999999999|15",
                "\"soon\"|15",
                "1.5|15",
                "null|15",
                "true|15",
                "[]|15",
                "\"٣٠\"|15"
            })
    void theStepIsReadWhereItMakesSense(String json, int minutes) throws Exception {
        assertThat(read("{\"availability\": [], \"slotDiff\": " + json + "}").step())
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aMissingStepIsAQuarterOfAnHour() throws Exception {
        assertThat(read("{\"availability\": []}").step()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Asia/Kolkata\"|Asia/Kolkata|false",
                "\" Europe/Berlin \"|Europe/Berlin|false",
                "\"UTC\"|UTC|false",
                "\"+05:30\"|+05:30|false",
                "\"IST\"|Asia/Dubai|true",
                "\"Mars/Base\"|Asia/Dubai|true",
                "\"\"|Asia/Dubai|true",
                "null|Asia/Dubai|true",
                "5.5|Asia/Dubai|true",
                "[]|Asia/Dubai|true"
            })
    void anUnknownZoneIsAssumedAndSaidSo(String json, String zone, boolean assumed)
            throws Exception {
        Availability read =
                read("{\"availability\": [%s], \"timezone\": %s}".formatted(WEDNESDAY, json));

        assertThat(read.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(read.zoneAssumed()).isEqualTo(assumed);
        assertThat(read.slots()).allMatch(slot -> slot.zone().equals(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks skip or repeat half past two, or half past one.
        "Europe/Berlin,'Sun, 30 Mar 2025'", "Europe/Berlin,'Sun, 26 Oct 2025'",
        "America/New_York,'Sun, 09 Mar 2025'", "America/New_York,'Sun, 02 Nov 2025'"
    })
    void aChangeOfTheClocksLosesNoSlot(String zone, String date) throws Exception {
        String day = "{\"date\": \"%s\", \"slots\": [%s]}".formatted(date, quarterHours());
        Availability read =
                read("{\"availability\": [%s], \"timezone\": \"%s\"}".formatted(day, zone));

        assertThat(read.slots()).hasSize(96).isSorted();
        assertThat(read.slots().map(Slot::wireText)).contains(date + " 02:30 AM");
    }

    @Test
    void shuffledDoubledAndBrokenDaysGiveWhatWasMeant() throws Exception {
        var random = new Random(4711);
        var format = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.US);
        var clock = DateTimeFormatter.ofPattern("hh:mm a", Locale.US);
        for (int round = 0; round < 200; round++) {
            var meant = new TreeMap<String, LocalDate>();
            List<String> days = new ArrayList<>();
            int broken = 0;
            for (int count = random.nextInt(20); count > 0; count--) {
                LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(10));
                List<String> slots = new ArrayList<>();
                for (int slot = random.nextInt(6); slot > 0; slot--) {
                    var start = date.atTime(random.nextInt(24), random.nextInt(4) * 15);
                    slots.add("\"" + clock.format(start) + "\"");
                    meant.put(start.toString(), date);
                }
                if (random.nextInt(4) == 0) {
                    slots.add(random.nextBoolean() ? "null" : "\"later\"");
                    broken++;
                }
                days.add(
                        "{\"slots\": %s, \"date\": \"%s\", \"x\": 1}"
                                .formatted(list(slots, random), format.format(date)));
            }
            Collections.shuffle(days, random);
            Availability read = read("{\"availability\": " + list(days, random) + "}");

            assertThat(starts(read)).containsExactlyElementsOf(meant.keySet());
            assertThat(read.unreadable()).isEqualTo(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "é", "\u0905", "\ud83d\ude00", "\\\\u00e9", ""})
    void aWordInAnyScriptBesideTheSlotsDoesNotMatter(String word) throws Exception {
        Availability read =
                read(
                        "{\"message\": \"%s\", \"availability\": [%s], \"%s\": 1}"
                                .formatted(word, WEDNESDAY, word));

        assertThat(read.slots()).hasSize(2);
    }

    /** Every kind of value, at every place, so that most answers are wrong somewhere. */
    @Test
    void anyAnswerIsReadAsATreeOfTheWholeWouldBe() throws Exception {
        var random = new Random(20250925);
        int readable = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] body = new OddAnswers(random).answer();
            Object read = outcome(body, false);
            assertThat(read)
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(outcome(body, true));
            readable += read instanceof String ? 0 : 1;
        }
        assertThat(readable).isBetween(600, 2_400);
    }

    /** Days, number of broken ones, and verdict; or a word for an answer that cannot be read. */
    private static Object outcome(byte[] body, boolean asTree) {
        try {
            if (asTree) {
                ObjectNode whole = new Json().object(body);
                boolean success = Verdict.isSuccess(whole);
                var read = TreeReading.read(whole, FALLBACK);
                return List.of(success, read.getKey(), read.getValue());
            }
            var reading = new Availabilities(FALLBACK, () -> NOW).reading();
            ObjectNode fields = reading.fields(new Json(), body);
            boolean success = Verdict.isSuccess(fields);
            Availability read = reading.read(fields);
            return List.of(success, read.days(), read.unreadable());
        } catch (UnreadableException e) {
            return "unreadable, web page: " + e.isWebPage();
        }
    }

    /** Elements as a list, or as PHP writes one with gaps. */
    private static String list(List<String> elements, Random random) {
        if (random.nextBoolean()) {
            return elements.toString();
        }
        var object = new ArrayList<String>();
        for (int index = 0; index < elements.size(); index++) {
            object.add("\"" + index * 2 + "\": " + elements.get(index));
        }
        return object.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    /** Every quarter of an hour of a day, as Popin writes a list of slots. */
    static String quarterHours() {
        var clock = DateTimeFormatter.ofPattern("'\"'hh:mm a'\"'", Locale.US);
        return IntStream.range(0, 96)
                .mapToObj(quarter -> clock.format(LocalTime.ofSecondOfDay(quarter * 900L)))
                .collect(Collectors.joining(","));
    }
}

package io.popindesk.popin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers to a request for slots as nobody should send them: values of the wrong kind, doubled
 * names, lists with gaps, nested ones, text behind the end, and bytes that are turned over. Two in
 * three are JSON.
 */
final class OddAnswers {
    private static final List<String> SCALARS =
            List.of(
                    "null",
                    "true",
                    "13",
                    "-0",
                    "1.5",
                    "1e400",
                    "123456789012345678901234567890",
                    "\"\"",
                    "\"é\"",
                    "\"\\u0000\"",
                    "\"\uFFFD\"",
                    "\"\ud83d\ude00\"");
    private static final List<String> DATES =
            List.of(
                    "\"Wed, 24 Sep 2025\"",
                    "\"wed,  24 sep 2025\"",
                    "\"Thu, 25 Sep 2025\"",
                    "\"Thu, 25 \\u0053ep 2025\"",
                    "\"Fri, 25 Sep 2025\"");
    private static final List<String> TIMES =
            List.of(
                    "\"01:00 PM\"",
                    "\"1:00 pm\"",
                    "\"01:15\u00a0PM\"",
                    "\"12:45 AM\"",
                    "\"25:00 PM\"");
    private static final List<String> NAMES = List.of("date", "slots", "x", "0", "status");

    private final Random random;

    OddAnswers(Random random) {
        this.random = random;
    }

    byte[] answer() {
        String text = (rarely() ? "\ufeff" : "") + body() + (rarely() ? any() : "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private String body() {
        if (rarely()) {
            return any();
        }
        String status = rarely() ? "\"status\": " + any() + ", " : "";
        String days = rarely() ? any() : several(this::day);
        return "{" + status + "\"availability\": " + days + rest() + "}";
    }

    private String rest() {
        if (rarely()) {
            return ", \"availability\": []";
        }
        return random.nextBoolean() ? "" : ", \"timezone\": " + any();
    }

    private String day() {
        if (rarely()) {
            return any();
        }
        String date = "\"date\": " + (rarely() ? any() : of(DATES));
        String slots = "\"slots\": " + (rarely() ? any() : several(this::time));
        String more = rarely() ? ", \"" + of(NAMES) + "\": " + any() : "";
        return random.nextBoolean()
                ? "{" + date + ", " + slots + more + "}"
                : "{" + slots + ", " + date + more + "}";
    }

    private String time() {
        return rarely() ? any() : of(TIMES);
    }

    /** A value of any kind. */
    private String any() {
        return switch (random.nextInt(4)) {
            case 0 -> several(this::any);
            case 1 -> "{\"" + of(NAMES) + "\": " + any() + "}";
            default -> of(SCALARS);
        };
    }

    /** As a list, or as PHP writes one with gaps. */
    private String several(Supplier<String> element) {
        boolean asList = random.nextBoolean();
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(place -> (asList ? "" : "\"" + 2 * place + "\": ") + element.get())
                .collect(Collectors.joining(", ", asList ? "[" : "{", asList ? "]" : "}"));
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private String of(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}

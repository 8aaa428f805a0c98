package io.popindesk.demo;

import io.popindesk.demo.Fault.Format;
import io.popindesk.demo.Fault.Moment;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text form of a status fault: the code, then options in any order. */
final class StatusText {
    private static final String RETRY_AFTER = "retry-after=";
    private static final String LOCATION = "location=";

    /** Dates and addresses hold colons of their own, so only a colon before an option divides. */
    private static final Pattern DIVIDER =
            Pattern.compile(":(?=(?:json|html|after)(?::|$)|" + RETRY_AFTER + "|" + LOCATION + ")");

    private StatusText() {}

    static Fault.Status parse(String text) {
        String[] parts = DIVIDER.split(text, -1);
        int code = code(parts[0]);
        Format format = Fault.Status.usualFormat(code);
        Moment moment = Moment.BEFORE;
        Optional<String> retryAfter = Optional.empty();
        Optional<URI> location = Optional.empty();
        for (String option : Arrays.asList(parts).subList(1, parts.length)) {
            if (option.startsWith(RETRY_AFTER)) {
                retryAfter = Optional.of(option.substring(RETRY_AFTER.length()));
            } else if (option.startsWith(LOCATION)) {
                location = Optional.of(URI.create(option.substring(LOCATION.length())));
            } else if (option.equals("after")) {
                moment = Moment.AFTER;
            } else {
                format = Format.valueOf(option.toUpperCase(Locale.ROOT));
            }
        }
        return new Fault.Status(code, format, moment, retryAfter, location);
    }

    static String of(Fault.Status status) {
        StringBuilder text = new StringBuilder().append(status.code());
        if (status.format() != Fault.Status.usualFormat(status.code())) {
            text.append(':').append(status.format().name().toLowerCase(Locale.ROOT));
        }
        if (status.moment() == Moment.AFTER) {
            text.append(":after");
        }
        status.retryAfter().ifPresent(value -> text.append(':').append(RETRY_AFTER).append(value));
        status.location().ifPresent(value -> text.append(':').append(LOCATION).append(value));
        return text.toString();
    }

    private static int code(String text) {
        if (!text.matches("[2-5][0-9][0-9]")) {
            throw new IllegalArgumentException(
                    "\"status\" needs a number from 200 to 599, then perhaps json, html, after,"
                            + " retry-after=… or location=…, with colons between; not \""
                            + text
                            + "\"");
        }
        return Integer.parseInt(text);
    }
}

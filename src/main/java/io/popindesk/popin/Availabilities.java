package io.popindesk.popin;

import io.popindesk.desk.Availability;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the answer to a request for slots. */
final class Availabilities {
    private static final Logger LOG = LoggerFactory.getLogger(Availabilities.class);

    /** Popin's usual step, and what is assumed where it names none that makes sense. */
    private static final int USUAL_MINUTES = 15;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private final ZoneId fallbackZone;

    /**
     * @param fallbackZone the zone to assume where Popin names none that is known
     */
    Availabilities(ZoneId fallbackZone) {
        this.fallbackZone = fallbackZone;
    }

    /**
     * Reads what can be read, and counts the rest.
     *
     * @throws UnreadableException when there is no list at all
     */
    Availability read(ObjectNode body, Instant readAt) throws UnreadableException {
        Collection<JsonNode> list =
                Fields.list(body.get("availability"))
                        .orElseThrow(() -> UnreadableException.because("no availability"));
        Optional<ZoneId> named = Fields.text(body.get("timezone")).flatMap(Availabilities::zone);
        ZoneId zone = named.orElse(fallbackZone);
        var days = new DaysReader(zone);
        list.forEach(days::add);
        if (days.unreadable() > 0) {
            LOG.debug("{} dates or times of the slots could not be read", days.unreadable());
        }
        return new Availability(
                days.inOrder(), step(body), zone, named.isEmpty(), days.unreadable(), readAt);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration step(ObjectNode body) {
        int minutes =
                Fields.text(body.get("slotDiff"))
                        .map(String::strip)
                        .filter(text -> MINUTES.matcher(text).matches())
                        .map(Integer::parseInt)
                        .filter(number -> number >= 1 && number <= MINUTES_A_DAY)
                        .orElse(USUAL_MINUTES);
        return Duration.ofMinutes(minutes);
    }
}

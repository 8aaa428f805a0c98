package io.popindesk.popin;

import io.popindesk.desk.Availability;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the answer to a request for slots, which may list a year of quarter hours. */
final class Availabilities {
    private static final Logger LOG = LoggerFactory.getLogger(Availabilities.class);

    /** Popin's usual step, and what is assumed where it names none that makes sense. */
    private static final int USUAL_MINUTES = 15;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private final ZoneId fallbackZone;
    private final InstantSource clock;

    /**
     * @param fallbackZone the zone to assume where Popin names none that is known
     * @param clock tells when slots were read
     */
    Availabilities(ZoneId fallbackZone, InstantSource clock) {
        this.fallbackZone = fallbackZone;
        this.clock = clock;
    }

    /** Reads one answer, its days at first and then the rest, by which it is judged. */
    final class Reading implements AnswerReader<Availability> {
        private final DaysReader days = new DaysReader();

        private Reading() {}

        @Override
        public ObjectNode fields(Json json, byte[] body) throws UnreadableException {
            return json.object(body, "availability", days::read);
        }

        /**
         * Reads what can be read, and counts the rest.
         *
         * @throws UnreadableException when there is no list at all
         */
        @Override
        public Availability read(ObjectNode fields) throws UnreadableException {
            if (!days.hasFound()) {
                throw UnreadableException.because("no availability");
            }
            Optional<ZoneId> named =
                    Fields.text(fields.get("timezone")).flatMap(Availabilities::zone);
            ZoneId zone = named.orElse(fallbackZone);
            if (days.unreadable() > 0) {
                LOG.debug("{} dates or times of the slots could not be read", days.unreadable());
            }
            return new Availability(
                    days.inOrder(zone),
                    step(fields),
                    zone,
                    named.isEmpty(),
                    days.unreadable(),
                    clock.instant());
        }
    }

    /** For one answer. */
    Reading reading() {
        return new Reading();
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

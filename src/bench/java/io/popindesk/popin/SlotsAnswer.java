package io.popindesk.popin;

import io.popindesk.desk.Availability;

import java.time.Instant;
import java.time.ZoneId;

/** Opens the reading of an answer, without the request before it, to the benchmarks. */
public final class SlotsAnswer {
    private final Json json = new Json();
    private final Availabilities availabilities =
            new Availabilities(ZoneId.of("Asia/Kolkata"), () -> Instant.EPOCH);

    /** Reads a body as the program does. */
    public Availability read(byte[] body) throws Exception {
        var reading = availabilities.reading();
        return reading.read(reading.fields(json, body));
    }
}

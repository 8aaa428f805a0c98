package io.popindesk.settings;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How the free slots are read.
 *
 * @param fallbackZone the seller's zone where Popin names none that is known; empty for the
 *     workstation's own
 * @param refreshSeconds how often they are read again, {@value #LEAST_REFRESH} to {@value
 *     #MOST_REFRESH}
 */
public record SlotSettings(Optional<ZoneId> fallbackZone, int refreshSeconds) {
    public static final int LEAST_REFRESH = 15;
    public static final int MOST_REFRESH = 3_600;

    /** The workstation's zone, once a minute. */
    public static final SlotSettings USUAL = new SlotSettings(Optional.empty(), 60);

    /**
     * @throws IllegalArgumentException when the period is outside its bounds
     */
    public SlotSettings {
        if (refreshSeconds < LEAST_REFRESH || refreshSeconds > MOST_REFRESH) {
            throw new IllegalArgumentException("refresh " + refreshSeconds);
        }
    }

    public SlotSettings withFallbackZone(Optional<ZoneId> chosen) {
        return new SlotSettings(chosen, refreshSeconds);
    }

    public SlotSettings withRefreshSeconds(int chosen) {
        return new SlotSettings(fallbackZone, chosen);
    }
}

package io.popindesk.ui.calendar;

import io.popindesk.tasks.Ticker;

import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Has the slots read again from time to time, as often as the settings say, and when somebody comes
 * back to the window. Used on the UI thread.
 */
public final class RefreshRhythm {
    /** What was read this long ago is fresh enough for who comes back. */
    private static final Duration OLD_ON_RETURN = Duration.ofSeconds(10);

    private final Consumer<Duration> refreshIfOlderThan;
    private final BiFunction<Duration, Runnable, Ticker.Ticking> every;
    private Duration half = Duration.ZERO;
    private Optional<Ticker.Ticking> ticking = Optional.empty();

    /**
     * @param refreshIfOlderThan reads the slots if the last reading is older than that
     * @param every calls back on the UI thread each period, as a ticker does
     */
    public RefreshRhythm(
            Consumer<Duration> refreshIfOlderThan,
            BiFunction<Duration, Runnable, Ticker.Ticking> every) {
        this.refreshIfOlderThan = refreshIfOlderThan;
        this.every = every;
    }

    /** Begins, and keeps to the period as it is changed. */
    public void follow(ObservableValue<Duration> period) {
        period.subscribe(this::beat);
    }

    /**
     * Slots that were read for another reason in the meantime need not be read again yet: what is
     * shown is never older than one and a half periods.
     */
    private void beat(Duration period) {
        ticking.ifPresent(Ticker.Ticking::stop);
        half = period.dividedBy(2);
        ticking = Optional.of(every.apply(period, () -> refreshIfOlderThan.accept(half)));
    }

    /** Somebody is back at the window, who looks at the slots now. */
    public void returned() {
        refreshIfOlderThan.accept(half.compareTo(OLD_ON_RETURN) < 0 ? half : OLD_ON_RETURN);
    }
}

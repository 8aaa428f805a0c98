package io.popindesk.ui.lock;

import io.popindesk.settings.secrets.LockPin;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Checks PINs that are typed, one at a time and in the background; after some wrong ones it makes
 * the person wait, longer with each. Used on the UI thread.
 */
public final class PinCheck {
    /** Seconds after so many wrong ones; then always the last. */
    private static final int[] WAITS = {0, 0, 0, 5, 15, 30, 60, 300};

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UiContext context;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private int wrong;

    public PinCheck(UiContext context) {
        this.context = context;
    }

    /** Whether one is being checked. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How long nothing is checked yet; 0 where something is. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    boolean isReady() {
        return !busy.get() && secondsLeft.get() == 0;
    }

    /**
     * Checks a PIN; does nothing while it is not ready.
     *
     * @param typed overwritten when that is done
     * @param answer told whether it was the right one
     */
    void check(LockPin pin, char[] typed, Consumer<Boolean> answer) {
        if (!isReady()) {
            Arrays.fill(typed, '\0');
            return;
        }
        busy.set(true);
        context.tasks()
                .task(context.texts().get("task.pin"), control -> matches(pin, typed))
                .onSuccess(
                        right -> {
                            busy.set(false);
                            count(right);
                            answer.accept(right);
                        })
                .andFinally(() -> busy.set(false))
                .start();
    }

    private static boolean matches(LockPin pin, char[] typed) throws GeneralSecurityException {
        try {
            return pin.matches(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void count(boolean right) {
        wrong = right ? 0 : wrong + 1;
        int wait = WAITS[Math.min(wrong, WAITS.length - 1)];
        if (wait > 0) {
            secondsLeft.set(wait);
            context.ticker().once(SECOND, this::second);
        }
    }

    /** A second has gone by; what the machine sleeps does not count. */
    void second() {
        secondsLeft.set(Math.max(0, secondsLeft.get() - 1));
        if (secondsLeft.get() > 0) {
            context.ticker().once(SECOND, this::second);
        }
    }
}

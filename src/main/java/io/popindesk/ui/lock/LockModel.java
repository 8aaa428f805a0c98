package io.popindesk.ui.lock;

import io.popindesk.settings.PrivacySettings;
import io.popindesk.settings.secrets.LockPin;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Whether the window hides what it shows of people, and what opens it again. Idle time is counted
 * on the clock of the machine, so that it goes on while the machine sleeps. Used on the UI thread.
 */
public final class LockModel {
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** What opens it. */
    public enum Opening {
        /** Any key or click. */
        ANY_KEY,
        /** The PIN. */
        PIN,
        /** What stands for the PIN cannot be read: to say so, and to do without. */
        BROKEN_PIN
    }

    private final UiContext context;
    private final PinCheck check;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private Instant touched;

    /**
     * @param check checks the PIN here and in the settings
     */
    public LockModel(UiContext context, PinCheck check) {
        this.context = context;
        this.check = check;
        this.touched = context.clock().instant();
        context.ticker().every(LOOK, this::look);
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public boolean isLocked() {
        return locked.get();
    }

    public PinCheck check() {
        return check;
    }

    /** What opens it now. */
    public Opening opening() {
        String pin = privacy().lockPin();
        if (pin.isEmpty()) {
            return Opening.ANY_KEY;
        }
        return LockPin.read(pin).isPresent() ? Opening.PIN : Opening.BROKEN_PIN;
    }

    /** Locks a program that has just started, if it has a PIN: or a start would do for one. */
    public void start() {
        if (opening() != Opening.ANY_KEY) {
            lock();
        }
    }

    public void lock() {
        locked.set(true);
    }

    /**
     * A hand has moved something. If that was the first time for long, as after a sleep of the
     * machine, it locks all the same.
     */
    public void touch() {
        look();
        touched = context.clock().instant();
    }

    /** Locks when nobody has touched anything for as long as the person chose. */
    void look() {
        Instant now = context.clock().instant();
        if (now.isBefore(touched)) {
            // The clock was set back.
            touched = now;
        }
        int minutes = privacy().lockMinutes();
        if (minutes > 0
                && Duration.between(touched, now).compareTo(Duration.ofMinutes(minutes)) >= 0) {
            lock();
        }
    }

    /** Opens it for a key or click, if that is enough. */
    void openByHand() {
        if (opening() == Opening.ANY_KEY) {
            open();
        }
    }

    /**
     * Opens it if this is the PIN.
     *
     * @param typed overwritten when it has been checked
     * @param wrong told when it was another one
     */
    void openByPin(char[] typed, Runnable wrong) {
        Consumer<Boolean> answer =
                right -> {
                    if (right) {
                        open();
                    } else {
                        wrong.run();
                    }
                };
        LockPin.read(privacy().lockPin()).ifPresent(pin -> check.check(pin, typed, answer));
    }

    /** Opens it where the PIN cannot be read, and removes what is left of that. */
    void openWithoutPin() {
        if (opening() == Opening.BROKEN_PIN) {
            context.settings().change(now -> now.withPrivacy(now.privacy().withLockPin("")));
            open();
        }
    }

    private void open() {
        touched = context.clock().instant();
        locked.set(false);
    }

    private PrivacySettings privacy() {
        return context.settings().settingsProperty().get().privacy();
    }
}

package io.popindesk.ui.lock;

import io.popindesk.settings.secrets.LockPin;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;

/**
 * Sets, changes and removes the PIN of the lock. Whoever changes or removes it has to know it; one
 * that cannot be read any more is asked of nobody. Used on the UI thread.
 */
public final class PinModel {

    /** What came of the last try. */
    public enum News {
        NONE,
        /** It is not four to twelve digits. */
        NO_PIN,
        /** The two are not the same. */
        DIFFERENT,
        /** The present PIN is another one. */
        WRONG,
        /** Too many wrong ones; there is a wait before the next. */
        WAIT,
        SET,
        REMOVED
    }

    private final UiContext context;
    private final PinCheck check;

    /** Whether one is being checked or made; what is asked meanwhile is not done. */
    private boolean busy;

    private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(News.NONE);

    /**
     * @param check the same as the lock's, so that wrong PINs are counted together
     */
    public PinModel(UiContext context, PinCheck check) {
        this.context = context;
        this.check = check;
    }

    /** Whether there is a PIN that must be known to change it. */
    public ObservableValue<Boolean> askedFor() {
        return settings().settingsProperty().map(now -> read(now.privacy().lockPin()));
    }

    private static boolean read(String pin) {
        return LockPin.read(pin).isPresent();
    }

    public ReadOnlyObjectProperty<News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** How long wrong ones have to wait; 0 when they need not. */
    public int secondsLeft() {
        return check.secondsLeftProperty().get();
    }

    /** Says nothing any more, because somebody types. */
    public void typed() {
        news.set(News.NONE);
    }

    /**
     * Takes a new PIN.
     *
     * @param present the one that there is; all three are overwritten when they are done with
     */
    public void set(char[] present, char[] fresh, char[] again) {
        boolean possible = LockPin.isPossible(fresh);
        boolean same = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        if (!possible || !same) {
            Arrays.fill(present, '\0');
            Arrays.fill(fresh, '\0');
            news.set(possible ? News.DIFFERENT : News.NO_PIN);
            return;
        }
        ifKnown(present, () -> make(fresh));
    }

    /**
     * Removes the PIN, so that any key opens the lock.
     *
     * @param present overwritten when it is done with
     */
    public void remove(char[] present) {
        ifKnown(present, () -> keep("", News.REMOVED));
    }

    private void ifKnown(char[] present, Runnable action) {
        String kept = settings().settingsProperty().get().privacy().lockPin();
        LockPin pin = LockPin.read(kept).orElse(null);
        if (busy) {
            Arrays.fill(present, '\0');
        } else if (pin == null) {
            action.run();
        } else if (!check.isReady()) {
            Arrays.fill(present, '\0');
            news.set(News.WAIT);
        } else {
            busy = true;
            check.check(
                    pin,
                    present,
                    right -> {
                        busy = false;
                        if (right) {
                            action.run();
                        } else {
                            news.set(check.isReady() ? News.WRONG : News.WAIT);
                        }
                    });
        }
    }

    private void make(char[] fresh) {
        busy = true;
        context.tasks()
                .task(
                        context.texts().get("task.pin"),
                        control -> {
                            try {
                                return LockPin.create(fresh).text();
                            } finally {
                                Arrays.fill(fresh, '\0');
                            }
                        })
                .onSuccess(text -> keep(text, News.SET))
                .andFinally(() -> busy = false)
                .start();
    }

    private void keep(String pin, News done) {
        settings().change(now -> now.withPrivacy(now.privacy().withLockPin(pin)));
        news.set(done);
    }

    private SettingsModel settings() {
        return context.settings();
    }
}

package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One line of the list. The journal tells at once that there is an attempt, and what it is about
 * only when the line comes into sight. Used on the UI thread.
 */
public final class BookingRow {
    private final AttemptId id;
    private final ReadOnlyObjectWrapper<@Nullable Attempt> attempt = new ReadOnlyObjectWrapper<>();
    private boolean asked;

    BookingRow(AttemptId id) {
        this.id = id;
    }

    /** Which attempt it is. */
    public AttemptId id() {
        return id;
    }

    /** The attempt; null until it has been read. */
    public ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    /** The attempt, once it has been read. */
    public Optional<Attempt> attempt() {
        return Optional.ofNullable(attempt.get());
    }

    /** Takes over a version, unless a newer one is here: what is read may be late. */
    void take(Attempt version) {
        Attempt here = attempt.get();
        if (here == null || here.version() < version.version()) {
            attempt.set(version);
        }
    }

    /** Whether its reading has been asked for and has not ended. */
    boolean isAsked() {
        return asked;
    }

    void setAsked(boolean now) {
        asked = now;
    }
}

package io.popindesk.ui.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;

/**
 * Errors that nobody foresaw: each is logged with a short code, and the code is shown, for a person
 * to read out on the phone. Used on the UI thread.
 */
public final class UnexpectedErrors {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int FRAMES = 8;

    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");

    /** Logs an error and shows its code. */
    public void report(Throwable error) {
        String shown = codeOf(error);
        LOG.error("unexpected error {}", shown, error);
        code.set(shown);
    }

    /** The code of the last error that the person has not put away; empty for none. */
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    public void dismiss() {
        code.set("");
    }

    /** The same place in the program has the same code, whatever the data was. */
    static String codeOf(Throwable error) {
        StringBuilder place = new StringBuilder(error.getClass().getName());
        StackTraceElement[] frames = error.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            place.append(frames[i].getClassName()).append(frames[i].getMethodName());
        }
        String digits = String.format(Locale.ROOT, "%08X", place.toString().hashCode());
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}

package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.popindesk.desk.JournalFailure;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Says how something failed. */
final class FailuresSeen {
    private FailuresSeen() {}

    static JournalFailure failure(ThrowingCallable call) {
        JournalFailure failure = catchThrowableOfType(JournalFailure.class, call);
        assertThat(failure).as("the failure").isNotNull();
        return failure;
    }

    static JournalFailure.Reason reason(ThrowingCallable call) {
        return failure(call).reason();
    }

    /** All that a log would show of it. */
    static String told(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

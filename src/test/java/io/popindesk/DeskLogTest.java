package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.logging.Level;
import java.util.logging.LogRecord;

class DeskLogTest {
    private final DeskLog.WithoutWords formatter = new DeskLog.WithoutWords();

    @Test
    void exceptionsAreWrittenByClassAndPlaceAlone() {
        LogRecord entry = new LogRecord(Level.SEVERE, "unexpected error 12AB-34CD");
        entry.setLoggerName("io.popindesk.ui");
        entry.setThrown(
                new IllegalStateException(
                        "name was Asha Rao",
                        new IllegalArgumentException("mobile was 98450 12345")));

        assertThat(formatter.format(entry))
                .contains(
                        "severe io.popindesk.ui: unexpected error 12AB-34CD",
                        "java.lang.IllegalStateException",
                        "caused by java.lang.IllegalArgumentException",
                        "DeskLogTest.exceptionsAreWrittenByClassAndPlaceAlone")
                .doesNotContain("Asha", "98450");
    }

    @Test
    void causesInACircleComeToAnEnd() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);
        LogRecord entry = new LogRecord(Level.WARNING, "circle");
        entry.setThrown(first);

        assertThat(formatter.format(entry)).contains("circle").hasSizeLessThan(100_000);
    }
}

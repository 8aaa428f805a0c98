package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The day that packages are trained and checked by, gone through in a process of its own. */
class RehearsalTest {
    @TempDir private Path directory;

    @Test
    void bookingIsInTheJournalOnceTheDayIsOver() throws Exception {
        Path home = directory.resolve("home");
        try (ProgramInAProcess program = rehearse(home, Map.of())) {
            assertThat(program.end()).as(program::output).isZero();
            assertThat(program.output()).doesNotContain("Exception");
            assertThat(home.resolve("live")).doesNotExist();
            assertThat(home.resolve("demo/journal.db")).isNotEmptyFile();
            assertThat(program.log()).contains("the window is open");
        }
    }

    @Test
    void homeOfAPersonIsNotTouched() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        try (ProgramInAProcess program = rehearse(home, Map.of())) {
            assertThat(program.end()).isEqualTo(2);
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void nothingIsBookedWithASellersAccount() throws Exception {
        Path home = directory.resolve("home");
        Map<String, String> keys =
                Map.of(
                        "POPIN_API_KEY", "a-real-key",
                        "POPIN_SELLER_TOKEN", "1001",
                        "POPIN_BASE_URL", "http://127.0.0.1:1/api");
        try (ProgramInAProcess program = rehearse(home, keys)) {
            assertThat(program.end()).isEqualTo(2);
            assertThat(home).doesNotExist();
        }
    }

    private static ProgramInAProcess rehearse(Path home, Map<String, String> environment)
            throws IOException {
        return ProgramInAProcess.start(Rehearsal.class, home, environment);
    }
}

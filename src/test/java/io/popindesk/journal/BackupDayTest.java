package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.popindesk.desk.JournalFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

class BackupDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir private Path directory;

    @Test
    void backupSaysWhichDayItIsOf() throws JournalFailure {
        try (SqliteJournal journal =
                new SqliteJournal(directory, InstantSource.system(), aside -> {})) {
            Path backup = journal.backUpIfDue(DAY).orElseThrow();
            assertThat(BackupDay.of(backup)).isEqualTo(DAY);
        }
    }

    @Test
    void otherFilesSayNothing() {
        assertThatThrownBy(() -> BackupDay.of(directory.resolve("journal.db")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package io.popindesk.ui.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.Customer;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Purpose;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is shown is saved as a table, as far as the days allow. */
class ExportModelTest {
    private static final Instant FIRST = Instant.parse("2025-09-01T18:29:00Z");
    private static final int MANY = 1_203;

    @TempDir private Path folder;

    private final MemoryJournal journal = new MemoryJournal();
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final Ticker ticker = new Ticker(Runnable::run);
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, unexpected::add);
    private final ExportModel model =
            new ExportModel(
                    journal,
                    new UiContext(
                            new Texts(Locale.ENGLISH),
                            tasks,
                            ticker,
                            InstantSource.fixed(FIRST.plus(Duration.ofDays(90))),
                            ZoneId.of("Asia/Kolkata"),
                            TestSettings.usual(tasks, ticker)));

    @AfterEach
    void close() {
        ticker.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void everyBookingShownIsALineHoweverManyPagesThatTakes() throws Exception {
        for (int i = 1; i <= MANY; i++) {
            add(i, FIRST.plusSeconds(i), "Name " + i);
        }
        Path file = folder.resolve("all.csv");

        model.save(part("", null, null), file, false);

        assertThat(lines(file)).hasSize(MANY + 1).doesNotHaveDuplicates();
        assertThat(lines(file).getFirst()).contains("Captured (Asia/Kolkata),Name,Mobile,Email");
        assertThat(said()).isEqualTo("Bookings written: 1,203. They are in " + file);
        assertThat(model.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsLookedForOnTheDaysOfTheDesk() throws Exception {
        // One minute to midnight in India, and one minute past.
        add(1, FIRST, "Asha One");
        add(2, FIRST.plusSeconds(120), "Asha Two");
        add(3, FIRST.plusSeconds(120), "Meera");
        add(4, FIRST.plus(Duration.ofDays(2)), "Asha Three");
        Path file = folder.resolve("some.csv");
        LocalDate second = LocalDate.of(2025, 9, 2);

        model.save(part("asha", second, second), file, false);

        assertThat(lines(file)).hasSize(2);
        assertThat(lines(file).getLast()).contains("Asha Two", "2025-09-02T00:01:00+05:30");
        assertThat(part("", second, second.minusDays(1)).isBackwards()).isTrue();
        assertThat(part("", second, second).isBackwards()).isFalse();
    }

    @Test
    void whatWentWrongIsSaidAndNothingIsLeft() throws Exception {
        add(1, FIRST, "Asha");
        Path there = Files.writeString(folder.resolve("there.csv"), "before");

        model.save(part("", null, null), there, false);
        assertThat(said()).startsWith("There is a file of that name already");
        model.save(part("", null, null), folder.resolve("nowhere/x.csv"), false);
        assertThat(said()).startsWith("The file could not be written.");

        assertThat(there).hasContent("before");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(there));
        assertThat(part("secret", null, null).toString()).doesNotContain("secret");
    }

    private void add(long id, Instant at, String name) throws Exception {
        journal.add(
                Attempt.registering(
                        new AttemptId(id),
                        Purpose.CALL_NOW,
                        new Customer("9845012345", name, "a@example.com", "560001", "QA101"),
                        Optional.empty(),
                        at));
    }

    private ExportModel.Part part(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ExportModel.Part(
                new AttemptQuery(text, AttemptQuery.Filter.ALL, FIRST), from, to);
    }

    private String said() {
        return Objects.requireNonNull(model.outcomeProperty().get()).sentence();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}

package io.popindesk.ui.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Forgetting;
import io.popindesk.desk.Person;
import io.popindesk.journal.Marked;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Erasing, handing over and growing old, on real files. */
class PersonModelTest {
    private static final Instant NOW = Instant.parse("2025-09-24T04:30:00Z");
    private static final Instant AT = NOW.minusSeconds(3600);

    @TempDir private Path home;

    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final Ticker ticker = new Ticker(Runnable::run);
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, unexpected::add);
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final List<Attempt> told = new ArrayList<>();
    private final List<Person> letGo = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SqliteJournal journal;

    @SuppressWarnings("NullAway.Init")
    private SettingsModel settings;

    @SuppressWarnings("NullAway.Init")
    private UiContext context;

    @SuppressWarnings("NullAway.Init")
    private Forgetting forgetting;

    @SuppressWarnings("NullAway.Init")
    private PersonModel model;

    @BeforeEach
    void open() throws IOException {
        Path folder = Files.createDirectories(home.resolve("demo"));
        InstantSource clock = InstantSource.fixed(NOW);
        journal = new SqliteJournal(folder, clock, aside -> {});
        Texts texts = new Texts(Locale.ENGLISH);
        settings =
                new SettingsModel(
                        KeptFile.settings(home),
                        DeskSettings.USUAL,
                        KeptFile.memory(folder),
                        DeskMemory.NOTHING,
                        tasks,
                        ticker,
                        texts);
        context = new UiContext(texts, tasks, ticker, clock, ZoneId.of("Asia/Kolkata"), settings);
        forgetting =
                new Forgetting(
                        journal,
                        journal.personalData(),
                        new Bookkeeper(journal, clock, feed),
                        clock);
        feed.follow(told::add);
        model = new PersonModel(forgetting, context, letGo::add);
    }

    @AfterEach
    void close() {
        journal.close();
        ticker.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void erasedPersonIsNowhereInTheHome() throws Exception {
        Marked.booked(journal, 1, AT);
        journal.backUpIfDue(LocalDate.of(2025, 9, 23));
        Marked.waiting(journal, 2, AT);
        journal.keep(Marked.draft());
        settings.remember(memory -> memory.withCustomer("560077", "ZYXGROUP"));
        settings.writeNow();
        assertThat(Marked.tracesIn(home)).anyMatch(trace -> trace.startsWith("memory.json"));

        Person person = find("zyxmark@mail");
        assertThat(model.extent(person)).contains(new PersonModel.Extent(2, 1, 1));
        model.erase(person);

        assertThat(model.saidProperty().get()).isEqualTo("Erased, in the backups too.");
        assertThat(Marked.tracesIn(home)).isEmpty();
        assertThat(letGo).containsExactly(person);
        assertThat(told).hasSize(2).allMatch(Attempt::isErased);
        assertThat(model.foundProperty().get()).isNotNull();
        assertThat(model.foundProperty().get().people()).isEmpty();
    }

    @Test
    void personIsFoundByAnythingThatIsKeptOfThem() throws Exception {
        Marked.booked(journal, 1, AT);
        Marked.booked(journal, 2, AT.plusSeconds(10));

        for (String text : List.of("+91 98450 77713", "98450-77713", "zyxm", "@MAIL.example")) {
            assertThat(find(text).attempts()).as(text).hasSize(2);
        }
        model.textProperty().set("zy");
        model.find();
        assertThat(model.saidProperty().get()).isEqualTo("Type at least three characters.");
    }

    @Test
    void memoryOfSomebodyElseStays() throws Exception {
        Marked.booked(journal, 1, AT);
        settings.remember(memory -> memory.withCustomer("560001", "QA101"));

        model.erase(find("zyxmark"));

        assertThat(settings.memoryProperty().get().pinCode()).isEqualTo("560001");
    }

    @Test
    void nothingIsErasedWhileSomethingIsUnderWay() throws Exception {
        Marked.booked(journal, 1, AT);
        Person before = find("zyxmark");
        journal.add(Marked.registering(2, AT));

        assertThat(model.extent(find("zyxmark"))).isEmpty();
        assertThat(model.saidProperty().get()).startsWith("Something is just being sent");
        model.erase(before);
        assertThat(model.saidProperty().get()).startsWith("Something is just being sent");
        assertThat(find("zyxmark").attempts()).hasSize(2);
    }

    @Test
    void personGetsAFileInEitherForm() throws Exception {
        Marked.booked(journal, 1, AT);
        Person person = find("zyxmark");
        Path json = home.resolve("person.json");
        Path table = home.resolve("person.csv");

        model.export(person, json, false);
        assertThat(model.saidProperty().get()).isEqualTo("Saved: " + json);
        model.export(person, table, false);

        assertThat(json).content().contains("\"mobileNumber\" : \"9845077713\"", "zyxlink");
        assertThat(table).content().contains("Captured (Asia/Kolkata),Name,Mobile", "zyxlink");
        model.export(person, json, false);
        assertThat(model.saidProperty().get()).startsWith("There is a file of that name");
    }

    @Test
    void detailsGrowOldWithoutBeingAskedForAndShorterTimeAsks() throws Exception {
        Marked.booked(journal, 1, NOW.minus(Duration.ofDays(40)));
        Marked.waiting(journal, 2, NOW.minus(Duration.ofDays(40)));
        journal.replace(
                journal.find(new AttemptId(2)).orElseThrow().close(NOW.minus(Duration.ofDays(39))));
        Marked.waiting(journal, 3, NOW.minus(Duration.ofDays(40)));
        List<Integer> asked = new ArrayList<>();
        List<Integer> erased = new ArrayList<>();
        RetentionModel retention =
                new RetentionModel(
                        forgetting, context, some -> erased.add(some.size()), () -> erased.add(-1));

        retention.run();
        assertThat(erased).as("kept for ninety days").isEmpty();
        retention.choose(30, due -> asked.add(due.people()), failure -> asked.add(-1));
        assertThat(asked).containsExactly(1);
        assertThat(retention.days()).as("not before it is meant").isEqualTo(90);

        retention.change(30);
        assertThat(erased).as("the closed one; the call is still to come").containsExactly(1, -1);
        assertThat(retention.unsettledProperty().get()).isEqualTo(1);
        assertThat(settings.settingsProperty().get().privacy().retentionDays()).isEqualTo(30);
        retention.choose(0, due -> asked.add(due.people()), failure -> asked.add(-1));
        assertThat(retention.days()).as("longer holds at once").isZero();
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatWasNotFinishedIsFinishedWithinTheHour() throws Exception {
        Marked.booked(journal, 1, AT);
        journal.backUpIfDue(LocalDate.of(2025, 9, 23));
        RetentionModel retention = new RetentionModel(forgetting, context, some -> {}, () -> {});
        retention.run();
        forgetting.erase(find("zyxmark"));
        assertThat(Marked.tracesIn(home)).isNotEmpty();

        retention.runIfDue();

        assertThat(Marked.tracesIn(home)).isEmpty();
    }

    private Person find(String text) {
        model.textProperty().set(text);
        model.find();
        Forgetting.Found found = model.foundProperty().get();
        assertThat(found).isNotNull();
        assertThat(found.people()).hasSize(1);
        return found.people().getFirst();
    }
}

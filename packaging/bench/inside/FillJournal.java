import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.JoinLink;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.journal.SqliteJournal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Fills a journal with booked calls of the last eighty days, each with all its steps, as the
 * program itself writes them.
 */
final class FillJournal {
    private static final Duration PAST = Duration.ofDays(80);
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("hh:mm a", Locale.ENGLISH);
    private static final String[] NAMES = {"Asha", "Ravi", "Meera", "Arjun", "Leela", "Vikram"};
    private static final String[] SURNAMES = {"Rao", "Iyer", "Khan", "Das", "Menon", "Shah"};

    private final Journal journal;
    private final Random random = new Random(1);

    private FillJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param arguments the folder of the journal, and how many calls
     */
    public static void main(String[] arguments) throws JournalFailure {
        int calls = Integer.parseInt(arguments[1]);
        InstantSource clock = InstantSource.system();
        try (SqliteJournal journal =
                new SqliteJournal(
                        Path.of(arguments[0]), clock, setAside -> {}, FillJournal::unhurried)) {
            journal.open();
            FillJournal filling = new FillJournal(journal);
            Instant first = clock.instant().minus(PAST);
            Duration step = PAST.minusDays(1).dividedBy(calls);
            for (int i = 0; i < calls; i++) {
                filling.book(i, first.plus(step.multipliedBy(i)));
            }
        }
    }

    /** Each call is four commits, and no power will fail meanwhile. */
    private static Connection unhurried(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous=OFF");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return connection;
    }

    private void book(int number, Instant now) throws JournalFailure {
        Slot slot = slot(now.plus(Duration.ofHours(2)));
        Attempt registering =
                Attempt.registering(
                        AttemptId.random(random),
                        Purpose.APPOINTMENT,
                        customer(number),
                        Optional.of(slot),
                        now);
        journal.add(registering);
        Attempt registered =
                registering.registered(
                        new Registration(
                                new CustomerId("C" + number),
                                JoinLink.of("https://popin.to/c/" + number, false),
                                "Customer registered"),
                        now.plusSeconds(1));
        journal.replace(registered);
        Attempt scheduling = registered.scheduling(slot, now.plusSeconds(2));
        journal.replace(scheduling);
        journal.replace(scheduling.booked("Call scheduled", now.plusSeconds(3)));
    }

    private Customer customer(int number) {
        String first = NAMES[random.nextInt(NAMES.length)];
        String last = SURNAMES[random.nextInt(SURNAMES.length)];
        return new Customer(
                "+9198" + String.format(Locale.ROOT, "%08d", number),
                first + " " + last,
                first.toLowerCase(Locale.ROOT) + number + "@example.com",
                "5600" + String.format(Locale.ROOT, "%02d", number % 100),
                "QA101");
    }

    private static Slot slot(Instant at) {
        LocalDateTime start =
                LocalDateTime.ofInstant(at, ZONE).withMinute(15).withSecond(0).withNano(0);
        return new Slot(DATE.format(start), TIME.format(start), start, ZONE);
    }
}

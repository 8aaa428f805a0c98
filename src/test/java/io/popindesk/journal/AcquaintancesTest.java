package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Sought;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Who was here before, from the file on the disk. */
class AcquaintancesTest {
    private static final int MOST = 4;
    private static final int CUSTOMERS = 20_000;

    @TempDir private Path directory;

    private final CustomerRules rules = new CustomerRules("IN");
    private Instant now = Journals.NOW;
    private int ids;

    @SuppressWarnings("NullAway.Init")
    private Journals journals;

    @SuppressWarnings("NullAway.Init")
    private SqliteJournal journal;

    @BeforeEach
    void open() throws JournalFailure {
        journals = new Journals(directory);
        journal = journals.open();
    }

    @AfterEach
    void close() {
        journal.close();
        assertThat(journals.setAside).isEmpty();
    }

    @Test
    void somebodyIsFoundByNumberAndByNameWithTheNewestAttempt() throws JournalFailure {
        comes("9845012345", "Asha Rao");
        Attempt second = comes("9845012345", "Asha Rao");
        comes("9886031415", "John");

        for (String typed : List.of("984", "+91 98450-1", "098450 12345", "asha", "RAO")) {
            assertThat(found(typed)).as(typed).containsExactly(new Acquaintance(second));
        }
        assertThat(new Acquaintance(second).lastHere()).isEqualTo(second.createdAt());
    }

    @Test
    void newestDetailsWinAndOldOnesFindNobody() throws JournalFailure {
        comes("9845012345", "Aasha Raw");
        Attempt mended = comes("9845012345", "Asha Rao");

        assertThat(found("98450")).containsExactly(new Acquaintance(mended));
        assertThat(found("asha")).containsExactly(new Acquaintance(mended));
        assertThat(found("aasha")).isEmpty();
    }

    @Test
    void whoWasHereLastIsTheFirst() throws JournalFailure {
        Attempt asha = comes("9845012345", "Asha Rao");
        Attempt john = comes("9845054321", "John");
        Attempt again = comes("9845012345", "Asha Rao");

        assertThat(found("98450"))
                .containsExactly(new Acquaintance(again), new Acquaintance(john))
                .doesNotContain(new Acquaintance(asha));
        assertThat(journal.acquaintances(new Sought.ByNumber(List.of("98")), 1))
                .containsExactly(new Acquaintance(again));
    }

    @Test
    void addressAndNumberAreNoName() throws JournalFailure {
        comes("9845012345", "Asha Rao");
        assertThat(found("asha@")).isEmpty();
        assertThat(journal.acquaintances(new Sought.ByName(List.of("9845012345")), MOST)).isEmpty();
    }

    @Test
    void whatLooksLikeSqlIsAName() throws JournalFailure {
        Attempt odd = comes("9845012345", "100% _sure_; DROP TABLE attempt; --");
        assertThat(found("_sure_; drop")).containsExactly(new Acquaintance(odd));
        assertThat(found("%%% 100")).isEmpty();
        assertThat(found("' OR 1=1")).isEmpty();
    }

    @Test
    void journalInMemoryFindsTheSame() throws JournalFailure {
        Random random = new Random(7);
        Walkers walkers = new Walkers(random, Journals.NOW);
        MemoryJournal memory = new MemoryJournal();
        List<String> mobiles =
                random.longs(40, 6_000_000_000L, 6_000_300_000L)
                        .mapToObj(Long::toString)
                        .map(digits -> random.nextInt(4) == 0 ? "+91" + digits : digits)
                        .toList();
        for (int count = 0; count < 300; count++) {
            Attempt attempt = comes(walkers.one(mobiles), walkers.one(Walkers.NAMES));
            memory.add(attempt);
        }
        for (String typed :
                List.of(
                        "600",
                        "60000",
                        "6000012",
                        "+91 600",
                        "+91600002",
                        "06000",
                        "+1 650",
                        "asha",
                        "rao",
                        "रा आशा",
                        "आशा",
                        "conan o'b",
                        "zoe",
                        "ang zoe",
                        "isik",
                        "full width",
                        "山田 太",
                        "محمد",
                        "xxx",
                        "100%",
                        "nobody",
                        "family")) {
            for (int most : List.of(1, 4, 100)) {
                Optional<Sought> whom = rules.sought(typed);
                assertThat(whom).as(typed).isPresent();
                assertThat(journal.acquaintances(whom.get(), most))
                        .as("%s, %d", typed, most)
                        .isEqualTo(memory.acquaintances(whom.get(), most));
            }
        }
        assertThat(found("asha")).isNotEmpty();
        assertThat(found("600")).hasSize(MOST);
    }

    @Test
    void peopleAreReadFromTheirIndexAndOnlyTheFewFoundAreSorted() throws Exception {
        assertThat(plan("+91 98450 1"))
                .contains(
                        "SEARCH attempt USING COVERING INDEX attempt_person"
                                + " (mobile>? AND mobile<?)")
                .noneMatch(step -> step.startsWith("SCAN attempt"))
                .noneMatch(step -> step.contains("GROUP BY"));
        assertThat(plan("asha rao"))
                .contains("SCAN attempt USING COVERING INDEX attempt_person")
                .noneMatch(step -> step.contains("GROUP BY"));
    }

    /**
     * The limit is what a person is promised; what is printed is what to compare. Whoever is new is
     * looked for in vain, so that is measured too.
     */
    @Test
    void twentyThousandCustomersAreSearchedBeforeAPersonNotices() throws Exception {
        fill();
        StringBuilder figures = new StringBuilder();
        for (String typed :
                List.of("984", "9845012345", "+91 90000", "9", "ash", "asha rao7", "zzz")) {
            Sought whom = rules.sought(typed).orElseGet(() -> new Sought.ByNumber(List.of(typed)));
            long[] nanos = new long[21];
            for (int count = 0; count < nanos.length; count++) {
                long begun = System.nanoTime();
                List<Acquaintance> found = journal.acquaintances(whom, MOST);
                nanos[count] = System.nanoTime() - begun;
                assertThat(found).hasSizeLessThanOrEqualTo(MOST);
            }
            Arrays.sort(nanos);
            Duration median = Duration.ofNanos(nanos[nanos.length / 2]);
            figures.append(" “%s” %.1f ms".formatted(typed, median.toNanos() / 1e6));
            assertThat(median).as(typed).isLessThan(Duration.ofMillis(50));
        }
        System.out.println("Of " + CUSTOMERS + " customers, median:" + figures);
        assertThat(found("ash")).hasSize(MOST);
        assertThat(found("zzz")).isEmpty();
    }

    private List<Acquaintance> found(String typed) throws JournalFailure {
        return journal.acquaintances(rules.sought(typed).orElseThrow(), MOST);
    }

    private Attempt comes(String mobile, String name) throws JournalFailure {
        now = now.plusSeconds(1);
        Attempt attempt =
                Attempt.registering(
                        new AttemptId(++ids),
                        Purpose.APPOINTMENT,
                        new Customer(mobile, name, "asha@example.com", "560001", "QA101"),
                        Optional.empty(),
                        now);
        journal.add(attempt);
        return attempt;
    }

    private List<String> plan(String typed) throws Exception {
        Acquaintances.Question question = Acquaintances.question(rules.sought(typed).orElseThrow());
        try (Connection connection =
                        new Connections(UnaryOperator.identity()).reader(journals.file);
                Handle handle = Jdbi.create(connection).open()) {
            return handle.createQuery("EXPLAIN QUERY PLAN " + question.sql())
                    .bindMap(question.values())
                    .bind("most", MOST)
                    .map((row, context) -> row.getString("detail"))
                    .list();
        }
    }

    /** One attempt, multiplied by SQLite: every tenth customer has been here twenty times. */
    private void fill() throws Exception {
        comes("9845012345", "Asha Rao0");
        Journals.execute(
                journals.file,
                """
                CREATE TEMP TABLE visit AS
                    WITH RECURSIVE
                        customer (n) AS
                            (SELECT 1 UNION ALL SELECT n + 1 FROM customer WHERE n < %d),
                        visit (v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM visit WHERE v < 20)
                    SELECT n, v,
                        CASE WHEN n %% 3 = 0 THEN '984' || (1000000 + n * 7919 %% 8999999)
                            ELSE 6000000000 + n * 104729 * 1709 %% 4000000000 END AS number,
                        CASE n %% 4 WHEN 0 THEN 'asha rao' WHEN 1 THEN 'prakash iyer'
                            WHEN 2 THEN 'mohammed khan' ELSE 'lakshmi das' END || n AS name
                    FROM customer, visit WHERE v = 1 OR n %% 10 = 0
                """
                        .formatted(CUSTOMERS - 1),
                "CREATE TEMP TABLE copy AS SELECT * FROM attempt",
                """
                INSERT INTO attempt SELECT * FROM (
                    SELECT visit.n * 100 + visit.v, copy.version, copy.purpose, copy.state,
                        copy.standing, copy.rank, copy.created_at + visit.n * 1000 + visit.v,
                        copy.changed_at, visit.number, visit.name, copy.email, copy.pin_code,
                        copy.routing_group,
                        visit.name || char(10) || copy.email || char(10) || visit.number,
                        copy.popin_customer, copy.link, copy.registration_words,
                        copy.link_loopback, copy.slot_date, copy.slot_time, copy.slot_start,
                        copy.slot_zone, copy.slot_at, copy.cause, copy.cause_reason,
                        copy.cause_http, copy.cause_words, copy.words, copy.evidence,
                        copy.weighed_at, copy.erased_at
                    FROM visit, copy)
                """);
    }
}

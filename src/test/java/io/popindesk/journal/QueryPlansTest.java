package io.popindesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.desk.AttemptQuery.Filter;
import io.popindesk.desk.AttemptState;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How SQLite goes about what the window asks the journal, taken from the very questions. */
class QueryPlansTest {
    private static final Instant NOW = Journals.NOW;

    @TempDir private Path directory;

    private final Set<String> asked = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @SuppressWarnings("NullAway.Init")
    private Handle handle;

    @BeforeEach
    void open() throws Exception {
        Journals journals = new Journals(directory);
        journals.open().close();
        connection = new Connections(UnaryOperator.identity()).reader(journals.file);
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.setSqlLogger(
                new SqlLogger() {
                    @Override
                    public void logBeforeExecution(StatementContext context) {
                        asked.add(context.getRenderedSql());
                    }
                });
        handle = jdbi.open();
    }

    @AfterEach
    void close() throws SQLException {
        handle.close();
        connection.close();
    }

    @Test
    void aStepOfABookingAndItsHistoryGoStraightToTheirRows() throws Exception {
        List<String> plans =
                plans(
                        journal -> {
                            Attempts attempts = new Attempts(journal);
                            attempts.find(new AttemptId(1));
                            attempts.load(List.of(new AttemptId(1), new AttemptId(2)));
                            attempts.history(new AttemptId(1));
                        });

        assertThat(plans)
                .hasSize(3)
                .allMatch(
                        plan -> plan.startsWith("SEARCH attempt") && plan.contains("PRIMARY KEY"));
    }

    @Test
    void whatIsUnderWayIsFoundByItsState() throws Exception {
        List<String> plans = plans(journal -> new Attempts(journal).in(AttemptState.inFlight()));

        assertThat(plans).first().asString().startsWith("SEARCH attempt USING INDEX attempt_state");
        assertThat(plans).noneMatch(plan -> plan.startsWith("SCAN"));
    }

    /** Text may be anywhere in what is searched, so all of it is read; but not the wide rows. */
    @Test
    void aSearchReadsNothingButItsIndexAndIsInOrderByIt() throws Exception {
        for (Filter filter : Filter.values()) {
            for (String text : List.of("", "asha 98450")) {
                List<String> plans =
                        plans(
                                journal ->
                                        new AttemptList(journal)
                                                .search(new AttemptQuery(text, filter, NOW)));

                String way = filter == Filter.ALL ? "SCAN" : "SEARCH";
                assertThat(plans)
                        .as("%s %s", filter, text)
                        .first()
                        .asString()
                        .startsWith(way + " attempt USING COVERING INDEX attempt_list");
                assertThat(plans)
                        .as("only the upcoming calls are sorted: %s", filter)
                        .hasSize(filter == Filter.UPCOMING ? 2 : 1);
            }
        }
    }

    @Test
    void countsComeOutOfIndexes() throws Exception {
        List<String> plans = plans(journal -> new AttemptList(journal).tally(NOW, NOW));

        assertThat(attemptsOnly(plans))
                .hasSize(5)
                .allMatch(plan -> plan.contains("COVERING INDEX"));
        assertThat(plans.stream().filter(plan -> plan.startsWith("SCAN attempt")))
                .as("only the count of all has nothing to look for")
                .hasSize(1);
    }

    @Test
    void detailsThatAreDueAreFoundAmongThoseThatAreLeft() throws Exception {
        List<String> plans =
                plans(
                        journal -> {
                            DueAttempts due = new DueAttempts(journal, NOW);
                            due.count();
                            due.first(10);
                        });

        assertThat(attemptsOnly(plans))
                .hasSize(3)
                .allMatch(
                        plan ->
                                plan.startsWith(
                                        "SEARCH attempt USING INDEX attempt_kept (changed_at<?)"));
    }

    @Test
    void aPersonsAttemptsAreFoundByTheirMobile() throws Exception {
        List<String> plans = plans(journal -> SqlitePersonalData.attemptsOf("9845012345", journal));

        assertThat(plans)
                .first()
                .asString()
                .startsWith("SEARCH attempt USING COVERING INDEX attempt_person (mobile=?)");
    }

    private static List<String> attemptsOnly(List<String> plans) {
        return plans.stream().filter(plan -> plan.matches("(SCAN|SEARCH) attempt\\b.*")).toList();
    }

    /** What the journal does to answer all that is asked of it. */
    private List<String> plans(Questions questions) throws Exception {
        asked.clear();
        questions.ask(handle);
        assertThat(asked).as("the questions were heard").isNotEmpty();
        List<String> plans = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String sql : asked) {
                try (ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                    while (rows.next()) {
                        plans.add(rows.getString("detail"));
                    }
                }
            }
        }
        return plans;
    }

    /** What a place asks. */
    @FunctionalInterface
    private interface Questions {
        void ask(Handle journal) throws Exception;
    }
}

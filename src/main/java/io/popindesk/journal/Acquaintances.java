package io.popindesk.journal;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Sought;

import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The people who were here before. They are found in the index {@code attempt_person} alone, which
 * has the attempts of a person side by side; only those few that are told of are read in full.
 */
final class Acquaintances {
    /** The newest attempt of each person. SQLite takes bare columns from the row of the maximum. */
    private static final String NEWEST =
            "SELECT id, max(created_at) AS last, search_text FROM attempt ";

    private static final String A_PERSON = " GROUP BY mobile";

    /** What stands before the first line break is the name. */
    private static final String NAME = "substr(search_text, 1, instr(search_text, char(10)) - 1)";

    /** Comes after every digit, and so after every number that begins in a certain way. */
    private static final String AFTER_DIGITS = ":";

    private final Handle handle;

    Acquaintances(Handle handle) {
        this.handle = handle;
    }

    /**
     * What SQLite is asked.
     *
     * @param sql returns ids
     * @param values of its parameters
     */
    record Question(String sql, Map<String, String> values) {
        /** Without the values, which are a person's. */
        @Override
        public String toString() {
            return "Question[" + sql + "]";
        }
    }

    List<Acquaintance> find(Sought whom, int most) {
        Question question = question(whom);
        List<AttemptId> newest =
                handle.createQuery(question.sql())
                        .bindMap(question.values())
                        .bind("most", most)
                        .map((row, context) -> new AttemptId(row.getLong(1)))
                        .list();
        return new Attempts(handle).load(newest).stream().map(Acquaintance::new).toList();
    }

    static Question question(Sought whom) {
        return switch (whom) {
            case Sought.ByNumber number -> question(number);
            case Sought.ByName name -> question(name);
        };
    }

    /** A number leads to its place in the index. */
    private static Question question(Sought.ByNumber number) {
        Map<String, String> values = new LinkedHashMap<>();
        StringJoiner ranges = new StringJoiner(" UNION ALL ");
        for (String beginning : number.beginnings()) {
            String from = "from" + values.size();
            String to = "to" + values.size();
            values.put(from, beginning);
            values.put(to, beginning + AFTER_DIGITS);
            ranges.add(NEWEST + "WHERE mobile >= :" + from + " AND mobile < :" + to + A_PERSON);
        }
        return newestFirst(ranges.toString(), "TRUE", values);
    }

    /** For a name the index is read from end to end, and nothing else is. */
    private static Question question(Sought.ByName name) {
        Map<String, String> values = new LinkedHashMap<>();
        StringJoiner conditions = new StringJoiner(" AND ");
        for (String word : name.words()) {
            String parameter = "word" + values.size();
            values.put(parameter, " " + word);
            conditions.add("instr(' ' || " + NAME + ", :" + parameter + ") > 0");
        }
        return newestFirst(NEWEST + A_PERSON, conditions.toString(), values);
    }

    private static Question newestFirst(
            String people, String condition, Map<String, String> values) {
        return new Question(
                "SELECT id FROM ("
                        + people
                        + ") WHERE "
                        + condition
                        + " ORDER BY last DESC LIMIT :most",
                values);
    }
}

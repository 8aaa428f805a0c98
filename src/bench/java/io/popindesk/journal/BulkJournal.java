package io.popindesk.journal;

import io.popindesk.desk.Attempt;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fills a journal in one transaction; the program itself has one for each attempt. */
public final class BulkJournal {
    private BulkJournal() {}

    /** Makes a journal in a directory, and writes attempts into it. */
    public static void write(Path directory, List<Attempt> attempts) throws Exception {
        SqliteJournal empty = new SqliteJournal(directory, InstantSource.system(), aside -> {});
        empty.open();
        empty.close();
        try (Connection connection =
                        new Connections(UnaryOperator.identity())
                                .writer(directory.resolve("journal.db"));
                Handle handle = Jdbi.create(connection).open()) {
            handle.useTransaction(
                    transaction -> {
                        Attempts into = new Attempts(transaction);
                        for (Attempt attempt : attempts) {
                            into.add(attempt);
                        }
                    });
        }
    }
}

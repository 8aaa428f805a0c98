package io.popindesk.journal;

import io.popindesk.desk.AttemptId;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes backups anew without what was erased from the journal, under the same names. What a backup
 * must not have is seen from the journal and the backup alone, so it does not matter how often this
 * is begun and not ended.
 */
final class BackupErasing {
    private static final Logger LOG = LoggerFactory.getLogger(BackupErasing.class);

    /** What was erased here, or was to be erased and is not here at all. */
    private static final String ERASED_SINCE =
            """
            SELECT id FROM main.attempt WHERE search_text <> '' AND (
                id IN (SELECT attempt FROM now.erasure)
                OR id IN (SELECT id FROM now.attempt WHERE erased_at IS NOT NULL))
            """;

    /** Whose form it is cannot be told any more, and of an old form nobody is in need. */
    private static final String FORM_TO_GO =
            """
            SELECT EXISTS (SELECT * FROM main.draft) AND EXISTS (SELECT * FROM now.erasure)
            """;

    private final Place place;
    private final Connections connections;
    private final Inspection inspection;
    private final Migrations migrations;
    private final InstantSource clock;

    BackupErasing(
            Place place,
            Connections connections,
            Inspection inspection,
            Migrations migrations,
            InstantSource clock) {
        this.place = place;
        this.connections = connections;
        this.inspection = inspection;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** What has to go from a backup. */
    private record ToGo(List<AttemptId> attempts, boolean form) {
        boolean isNothing() {
            return attempts.isEmpty() && !form;
        }
    }

    /** The attempts of any backup with a mobile number, which the journal need not have. */
    Set<AttemptId> attemptsOf(String mobile) throws IOException, SQLException {
        Set<AttemptId> found = new LinkedHashSet<>();
        for (Path backup : place.backupsNewestFirst()) {
            if (inspection.quick(backup).isEmpty()) {
                try (Connection connection = connections.reader(backup);
                        Handle handle = Jdbi.create(connection).open()) {
                    found.addAll(SqlitePersonalData.attemptsOf(mobile, handle));
                }
            }
        }
        return found;
    }

    /**
     * Brings every backup into line.
     *
     * @param before what is due in them as well
     * @param unfinished whether somebody is being erased just now: a backup that cannot be read may
     *     have them, and goes
     * @return how many were removed because they could not be read
     */
    int bringIntoLine(Instant before, boolean unfinished) throws IOException, SQLException {
        int removed = 0;
        for (Path backup : place.backupsNewestFirst()) {
            if (inspection.thorough(backup).isPresent()) {
                if (unfinished || isOld(backup, before)) {
                    LOG.warn("a backup that cannot be read was removed");
                    Place.removeWithCompanions(backup);
                    removed++;
                }
            } else if (!toGo(backup, before).isNothing()) {
                makeAnew(backup, before);
            }
        }
        return removed;
    }

    private static boolean isOld(Path backup, Instant before) {
        return BackupDay.of(backup)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .isBefore(before);
    }

    private ToGo toGo(Path backup, Instant before) throws SQLException {
        try (Connection connection = connections.reader(backup);
                Handle handle = Jdbi.create(connection).open()) {
            return besideTheJournal(handle, () -> toGo(handle, before));
        }
    }

    private static ToGo toGo(Handle backup, Instant before) {
        Set<AttemptId> attempts =
                new LinkedHashSet<>(
                        backup.createQuery(ERASED_SINCE)
                                .map((row, context) -> new AttemptId(row.getLong(1)))
                                .list());
        if (before.isAfter(Instant.MIN)) {
            attempts.addAll(new DueAttempts(backup, before).ofAnyVersion());
        }
        boolean form =
                backup.createQuery(FORM_TO_GO).map((row, context) -> row.getBoolean(1)).one();
        return new ToGo(List.copyOf(attempts), form);
    }

    private void makeAnew(Path backup, Instant before) throws IOException, SQLException {
        Path copy = place.erasing();
        Path clean = place.unfinishedBackup();
        try {
            Place.removeWithCompanions(copy);
            Place.removeWithCompanions(clean);
            PrivateFiles.copy(backup, copy);
            PrivateFiles.createFile(clean);
            try (Connection connection = connections.writer(copy);
                    Handle handle = Jdbi.create(connection).open()) {
                migrations.apply(handle);
                besideTheJournal(
                        handle,
                        () -> {
                            ToGo toGo = toGo(handle, before);
                            handle.useTransaction(one -> erase(one, toGo));
                            return toGo;
                        });
                // Leaves behind what is not in use, where erased texts may still stand.
                handle.execute("VACUUM INTO ?", Connections.uri(clean));
            }
            if (inspection.thorough(clean).isPresent()) {
                throw new IOException("a backup did not turn out well");
            }
            PrivateFiles.publish(clean, backup);
        } finally {
            Place.removeWithCompanions(clean);
            Place.removeWithCompanions(copy);
        }
    }

    private void erase(Handle handle, ToGo toGo) {
        new Erasing(handle).erase(toGo.attempts(), clock.instant());
        if (toGo.form()) {
            handle.execute("DELETE FROM main.draft");
        }
    }

    private interface Look {
        ToGo look();
    }

    /** Looks while the journal is there as {@code now}, which nothing here writes to. */
    private ToGo besideTheJournal(Handle handle, Look look) {
        handle.execute("ATTACH ? AS now", Connections.uri(place.file()) + "?mode=ro");
        try {
            return look.look();
        } finally {
            handle.execute("DETACH now");
        }
    }
}

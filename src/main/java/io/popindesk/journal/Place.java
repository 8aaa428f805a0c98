package io.popindesk.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names of the journal's files.
 *
 * @param directory where they are, or will be
 */
record Place(Path directory) {
    /** The journal. */
    Path file() {
        return directory.resolve("journal.db");
    }

    /** What SQLite has written and not yet put into the journal itself. */
    Path wal() {
        return beside(file(), "-wal");
    }

    Path shm() {
        return beside(file(), "-shm");
    }

    /** A new journal, until it is finished. */
    Path unfinished() {
        return directory.resolve("unfinished.db");
    }

    /** A backup that is being restored. */
    Path restoring() {
        return directory.resolve("restoring.db");
    }

    /** A backup that is being made anew without what was erased. */
    Path erasing() {
        return directory.resolve("erasing.db");
    }

    Path backups() {
        return directory.resolve("backups");
    }

    Path unfinishedBackup() {
        return backups().resolve("unfinished.db");
    }

    Path setAside() {
        return directory.resolve("set-aside");
    }

    /** Removes what a program that was stopped half-way may have left. */
    void removeLitter() throws IOException {
        removeWithCompanions(unfinished());
        removeWithCompanions(unfinishedBackup());
        removeWithCompanions(restoring());
        removeWithCompanions(erasing());
    }

    /** Removes a file, and what SQLite may have put beside it. */
    static void removeWithCompanions(Path file) throws IOException {
        for (Path each :
                List.of(
                        file,
                        beside(file, "-wal"),
                        beside(file, "-shm"),
                        beside(file, "-journal"))) {
            Files.deleteIfExists(each);
        }
    }

    /** The backups, the newest first. */
    List<Path> backupsNewestFirst() throws IOException {
        if (!Files.isDirectory(backups())) {
            return List.of();
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(backups(), "journal-????-??-??.db")) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            return files.stream().sorted(Comparator.reverseOrder()).toList();
        }
    }

    /**
     * Whether there is such a file.
     *
     * @throws IOException where that cannot be told
     */
    static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}

package io.popindesk.ui.journal;

import io.popindesk.desk.JournalFailure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be done for the journal as a whole. Every method but {@link #folder} blocks, so none may
 * be called on the JavaFX thread.
 */
public interface JournalCare {

    /** Why a journal was not gone on with. */
    enum Fault {
        /** Its file has nothing in it. */
        EMPTY,
        /** It is not a journal of this program. */
        FOREIGN,
        /** A newer version of the program has written it. */
        NEWER,
        /** Its content makes no sense, or parts of it are missing. */
        DAMAGED,
        /** Its file is gone, though it was there before. */
        MISSING
    }

    /**
     * A journal that was put aside, whole, in favour of a new one.
     *
     * @param folder where its files are now; empty where nothing was left of it
     * @param backup the last good backup, if there is one
     */
    record PutAside(Fault fault, Optional<Path> folder, Optional<Backup> backup) {}

    /**
     * A copy of the journal.
     *
     * @param day of the desk, on which it was made
     */
    record Backup(Path file, LocalDate day) {}

    /** Where the journal is kept. */
    Path folder();

    /**
     * Opens the journal unless it is open.
     *
     * @param found told of each journal put aside in this session, on any thread; only the first
     *     that is given is told
     */
    void open(Consumer<PutAside> found) throws JournalFailure;

    /**
     * Brings what a backup has into the journal, beside what has been noted since.
     *
     * @return how many attempts came back
     */
    int bringBack(Backup backup) throws JournalFailure;

    /** Makes the backup of today, unless it has been made. */
    void backUp() throws JournalFailure;
}

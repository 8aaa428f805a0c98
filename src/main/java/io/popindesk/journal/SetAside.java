package io.popindesk.journal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal that cannot be used and was moved out of the way, with all that SQLite keeps beside it.
 * Nothing of it is changed or deleted. A new journal has been begun.
 *
 * @param reason what is wrong with it
 * @param folder where it is now; empty where there was nothing left to move
 * @param lastGoodBackup the newest backup that is in order, for {@link SqliteJournal#restore}
 */
public record SetAside(Reason reason, Optional<Path> folder, Optional<Path> lastGoodBackup) {

    /** What is wrong with a journal. */
    public enum Reason {
        /** The file has nothing in it. */
        EMPTY,
        /** It is no journal of this program. */
        FOREIGN,
        /** A newer version of the program has written it. */
        NEWER,
        /** Its content makes no sense, or parts of it are missing. */
        DAMAGED,
        /** The file is gone, though it was there before. */
        MISSING
    }
}

package io.popindesk.ui.privacy;

import java.nio.file.Path;

/**
 * Something that the program keeps on the disk.
 *
 * @param place the file or folder that it is
 * @param bytes how large it is; 0 where it is not there yet
 * @param demo whether it is of the demo, and so of nobody real
 */
public record KeptThing(Kind kind, Path place, long bytes, boolean demo) {

    /** What it is. Each has its words in the texts, under {@code kept.KIND}. */
    public enum Kind {
        JOURNAL(true),
        BACKUPS(true),
        /** Journals that were damaged, or otherwise of no use. Nobody can search them. */
        SET_ASIDE(true),
        MEMORY(true),
        SETTINGS(false),
        /** Settings or memories that could not be read, and what was being written. */
        UNREADABLE(true),
        KEYS(false),
        LOG(false),
        WINDOW(false),
        /** What tells a second start of the program that there is a first. */
        DOOR(false);

        private final boolean personal;

        Kind(boolean personal) {
            this.personal = personal;
        }

        /** Whether there may be something of a customer in it. */
        public boolean isPersonal() {
            return personal;
        }

        /** Whether it can be removed as a whole while the program runs. */
        public boolean isRemovable() {
            return this == SET_ASIDE || this == UNREADABLE;
        }
    }
}

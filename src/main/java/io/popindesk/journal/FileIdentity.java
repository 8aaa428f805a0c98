package io.popindesk.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether files are still those that were opened. SQLite itself goes on writing into a file
 * that has been removed or replaced, and says that all is well.
 *
 * @param keys what the file system calls each; null where it has no names but paths (Windows, which
 *     does not let go of open files either)
 */
record FileIdentity(List<@Nullable Object> keys) {

    /**
     * What is there now.
     *
     * @throws IOException when one of them is not there, or cannot be reached
     */
    static FileIdentity of(List<Path> files) throws IOException {
        List<@Nullable Object> keys = new ArrayList<>();
        for (Path file : files) {
            keys.add(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        }
        return new FileIdentity(keys);
    }
}

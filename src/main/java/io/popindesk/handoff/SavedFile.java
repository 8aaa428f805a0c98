package io.popindesk.handoff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a text file that is there whole or not at all, and that nobody but its owner can read
 * where files have such rights. It is written beside its place under a name of its own and then
 * moved there.
 */
final class SavedFile {
    private SavedFile() {}

    /** Writes the text. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes a file. Blocks; where the content throws, nothing is left behind.
     *
     * @param replacing whether it may take the place of one that is there
     * @throws FileAlreadyExistsException when there is one and it may not
     */
    static void write(Path file, boolean replacing, Content content) throws IOException {
        if (!replacing && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path place = file.toAbsolutePath();
        Path written = Files.createTempFile(place.getParent(), "popin-desk-", ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
            move(written, place, replacing);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void move(Path written, Path place, boolean replacing) throws IOException {
        if (!replacing) {
            Files.move(written, place);
            return;
        }
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

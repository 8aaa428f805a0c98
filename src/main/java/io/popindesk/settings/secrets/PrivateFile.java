package io.popindesk.settings.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that only its owner may read, and that is always whole. */
final class PrivateFile {
    private static final int LARGEST = 1 << 16;

    private final Path path;

    PrivateFile(Path path) {
        this.path = path;
    }

    boolean isThere() {
        return Files.exists(path);
    }

    /**
     * What stands in it.
     *
     * @throws IOException when it cannot be read, or is far larger than we ever write it
     */
    byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException("too large");
            }
            return content;
        }
    }

    /** Puts this in place of what stands there; on failure that stays. */
    void write(byte[] content) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        // Made with the rights rw------- where the platform has them.
        Path fresh = Files.createTempFile(directory, path.getFileName() + ".", ".new");
        try {
            Files.write(fresh, content);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package io.popindesk.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The directory of everything that the program keeps. What is made in it may be read by nobody else
 * where the platform has such permissions; Windows protects the directories of a person as a whole.
 */
public final class Home {
    private final Path directory;

    /**
     * @param directory absolute; need not exist yet
     */
    public Home(Path directory) {
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }

    /** Where bookings with the seller's own account are kept. */
    public Path live() {
        return directory.resolve("live");
    }

    /** Where bookings with the demo service are kept, so that nobody takes them for real ones. */
    public Path demo() {
        return directory.resolve("demo");
    }

    /**
     * Makes the directory unless it is there. One that is there keeps the permissions it has.
     *
     * @throws IOException when it is not there and cannot be made, or is no directory
     */
    public void create() throws IOException {
        Files.createDirectories(directory, only("rwx------"));
    }

    /** Whether files can be kept here. Blocks on the disk. */
    public boolean isUsable() {
        try {
            create();
            Files.delete(createTemporary("try"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file of the home for writing, and makes it if need be. Blocks on the disk. */
    FileChannel open(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, only("rw-------"));
    }

    /** A new file beside the others of the home, with a name that no other has. */
    Path createTemporary(String name) throws IOException {
        return Files.createTempFile(directory, name, null, only("rw-------"));
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path doorPlate() {
        return directory.resolve("door");
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

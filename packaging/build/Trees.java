import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What is done to whole folders. */
final class Trees {
    private Trees() {}

    /** Removes a folder with all that is in it, if it is there. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (Path one : all(root).reversed()) {
                Files.delete(one);
            }
        }
    }

    /** Makes a folder that is empty. */
    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Copies a folder into a new one. */
    static void copy(Path from, Path to) throws IOException {
        for (Path one : all(from)) {
            Path copy = to.resolve(from.relativize(one).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Gives everything below a folder the same time. */
    static void date(Path root, FileTime time) throws IOException {
        for (Path one : all(root).reversed()) {
            if (!Files.isSymbolicLink(one)) {
                Files.setLastModifiedTime(one, time);
            }
        }
    }

    /** The bytes of all files below a folder, or of one file. */
    static long bytes(Path root) throws IOException {
        long sum = 0;
        for (Path one : filesBelow(root)) {
            sum += Files.size(one);
        }
        return sum;
    }

    /** The files right in a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The files below a folder, links left out. */
    static List<Path> filesBelow(Path root) throws IOException {
        return all(root).stream()
                .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Whether these are the first bytes of a file. */
    static boolean beginsWith(Path file, byte[] bytes) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(bytes.length), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}

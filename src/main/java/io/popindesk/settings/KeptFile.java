package io.popindesk.settings;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A value that outlives the program in a small JSON file. A file that cannot be read is set aside,
 * never a reason not to start, and fields that a newer version has put in are kept. It is written
 * beside itself and moved into place, so that it is always whole. Safe for use by any thread.
 *
 * @param <T> the value
 */
public final class KeptFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final Format<T> format;
    private final AtomicReference<@Nullable T> unwritten = new AtomicReference<>();

    /** What stands in the file, with the fields that are not ours; null until it has been read. */
    private @Nullable ObjectNode content;

    /** Whether something stands there that can neither be read nor be set aside. */
    private boolean inTheWay;

    /** Whether something stands there that would be lost if it were only written over. */
    private boolean toCopy;

    /**
     * What a file held.
     *
     * @param value as usual where there was no file, or none that can be read
     * @param setAside where a file was put that could not be read
     * @param stuck whether something stands there that can neither be read nor be put aside, so
     *     that nothing can be kept
     * @param problems the fields that could not be used, in the order of their reading
     * @param <T> the value
     */
    public record Reading<T>(
            T value, Optional<Path> setAside, boolean stuck, List<FieldProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private KeptFile(Path file, Format<T> format) {
        this.file = file;
        this.format = format;
    }

    /**
     * The settings.
     *
     * @param folder where they are, which need not be there yet
     */
    public static KeptFile<DeskSettings> settings(Path folder) {
        return new KeptFile<>(folder.resolve("settings.json"), new SettingsFormat());
    }

    /**
     * What the desk remembers.
     *
     * @param folder where it is, which need not be there yet
     */
    public static KeptFile<DeskMemory> memory(Path folder) {
        return new KeptFile<>(folder.resolve("memory.json"), new MemoryFormat());
    }

    /** Reads the file. Blocks on the disk, and never fails. */
    public synchronized Reading<T> read() {
        content = SettingsJson.empty();
        inTheWay = false;
        toCopy = false;
        List<FieldProblem> problems = new ArrayList<>();
        try {
            ObjectNode there = parse(problems);
            T value = format.read(Fields.of(there, problems));
            content = there;
            toCopy = !problems.isEmpty();
            return new Reading<>(value, Optional.empty(), false, problems);
        } catch (NoSuchFileException e) {
            return new Reading<>(format.usual(), Optional.empty(), false, List.of());
        } catch (IOException e) {
            // The reason names the file at most; a parser's words could quote what stands in it.
            LOG.warn("{} cannot be read: {}", file.getFileName(), e.getClass().getName());
            Optional<Path> aside = setAside();
            return new Reading<>(format.usual(), aside, inTheWay, List.of());
        }
    }

    private ObjectNode parse(List<FieldProblem> problems) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        // A pipe would be read for ever.
        if (!found.isRegularFile() || found.size() > LARGEST) {
            throw new IOException("no file, or too large");
        }
        return SettingsJson.parse(Files.readAllBytes(file), problems);
    }

    private Optional<Path> setAside() {
        try {
            Path aside = beside(".bad");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(aside);
        } catch (IOException e) {
            LOG.warn("{} cannot be set aside", file.getFileName(), e);
            inTheWay = true;
            return Optional.empty();
        }
    }

    /** Notes the value to be written by the next {@link #flush}. Does not block. */
    public void keep(T value) {
        unwritten.set(value);
    }

    /** Whether there is something to write. */
    public boolean isUnwritten() {
        return unwritten.get() != null;
    }

    /**
     * Writes the newest value, if it is not written yet. Blocks on the disk.
     *
     * @throws IOException when it cannot be written; the file before stays whole, and the value is
     *     still to be written
     */
    public synchronized void flush() throws IOException {
        T value = unwritten.get();
        if (value == null) {
            return;
        }
        if (inTheWay) {
            throw new IOException("what stands in the file's place can neither be read nor moved");
        }
        if (toCopy) {
            Path copy = beside(".bad");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            toCopy = false;
        }
        ObjectNode now = content == null ? SettingsJson.empty() : content;
        format.write(value, now);
        write(SettingsJson.bytes(now));
        content = now;
        unwritten.compareAndSet(value, null);
    }

    private void write(byte[] bytes) throws IOException {
        Path written = beside(".new");
        try {
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A new file beside it, readable by nobody else where the platform has such permissions. */
    private Path beside(String ending) throws IOException {
        return Files.createTempFile(file.getParent(), file.getFileName() + ".", ending);
    }
}

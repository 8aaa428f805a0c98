package io.popindesk;

import io.popindesk.profile.Home;
import io.popindesk.ui.privacy.KeptThing;
import io.popindesk.ui.privacy.KeptThing.Kind;
import io.popindesk.ui.privacy.KeptThings;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What the program keeps in its home, by the names that it gives its files. */
final class KeptFiles implements KeptThings {
    private final Home home;

    KeptFiles(Home home) {
        this.home = home;
    }

    @Override
    public List<KeptThing> look() throws IOException {
        List<KeptThing> all = new ArrayList<>();
        addBookings(home.live(), false, all);
        addBookings(home.demo(), true, all);
        Path directory = home.directory();
        all.add(thing(Kind.SETTINGS, directory.resolve("settings.json"), false));
        addIfThere(Kind.UNREADABLE, directory, "settings.json.*", false, all);
        all.add(thing(Kind.KEYS, directory.resolve("keys.json"), false));
        all.add(thing(Kind.WINDOW, directory.resolve("window.properties"), false));
        all.add(thing(Kind.LOG, directory.resolve("log"), false));
        all.add(thing(Kind.DOOR, directory.resolve("door"), false));
        return all;
    }

    private static void addBookings(Path folder, boolean demo, List<KeptThing> all)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path journal = folder.resolve("journal.db");
        long bytes =
                size(journal)
                        + size(folder.resolve("journal.db-wal"))
                        + size(folder.resolve("journal.db-shm"));
        all.add(new KeptThing(Kind.JOURNAL, journal, bytes, demo));
        all.add(thing(Kind.BACKUPS, folder.resolve("backups"), demo));
        Path aside = folder.resolve("set-aside");
        if (Files.isDirectory(aside)) {
            all.add(thing(Kind.SET_ASIDE, aside, demo));
        }
        all.add(thing(Kind.MEMORY, folder.resolve("memory.json"), demo));
        addIfThere(Kind.UNREADABLE, folder, "memory.json.*", demo, all);
    }

    private static void addIfThere(
            Kind kind, Path folder, String pattern, boolean demo, List<KeptThing> all)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : found) {
                all.add(thing(kind, file, demo));
            }
        }
    }

    private static KeptThing thing(Kind kind, Path place, boolean demo) throws IOException {
        return new KeptThing(kind, place, size(place), demo);
    }

    /** Of a file, or of all in a folder; what goes away meanwhile does not count. */
    private static long size(Path place) throws IOException {
        long[] bytes = {0};
        if (Files.exists(place)) {
            Files.walkFileTree(
                    place,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            bytes[0] += is.size();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure)
                                throws IOException {
                            if (failure instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw failure;
                        }
                    });
        }
        return bytes[0];
    }

    @Override
    public void remove(KeptThing thing) throws IOException {
        if (!thing.kind().isRemovable()) {
            throw new IllegalArgumentException(thing.kind().name());
        }
        Files.walkFileTree(
                thing.place(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}

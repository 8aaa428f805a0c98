package io.popindesk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Moves a journal that cannot be used out of the way. */
final class Shelf {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Place place;

    Shelf(Place place) {
        this.place = place;
    }

    /**
     * Moves what there is of the journal into a folder of its own, named after the moment.
     *
     * @return the folder; empty where there was nothing to move
     */
    Optional<Path> putAway(Instant now) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : List.of(place.file(), place.wal(), place.shm())) {
            if (Place.isThere(file)) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Path folder = newFolder(STAMP.format(now));
        for (Path file : files) {
            Files.move(file, folder.resolve(file.getFileName()));
        }
        PrivateFiles.forceDirectory(folder.resolve(place.file().getFileName()));
        PrivateFiles.forceDirectory(place.file());
        return Optional.of(folder);
    }

    private Path newFolder(String name) throws IOException {
        Path folder = place.setAside().resolve(name);
        for (int count = 2; Files.exists(folder); count++) {
            folder = place.setAside().resolve(name + "-" + count);
        }
        PrivateFiles.createDirectories(folder);
        return folder;
    }
}

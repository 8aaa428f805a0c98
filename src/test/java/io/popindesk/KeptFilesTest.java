package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.popindesk.profile.Home;
import io.popindesk.ui.privacy.KeptThing;
import io.popindesk.ui.privacy.KeptThing.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page and README name everything that the program leaves in its home. */
class KeptFilesTest {
    private static final Set<String> ACCOUNTS = Set.of("live", "demo");

    @TempDir private Path home;

    @Test
    void everyFileOfARealSessionIsNamedByThePageAndByReadme() throws Exception {
        try (ProgramInAProcess program = ProgramInAProcess.start(home, Map.of())) {
            program.until(() -> program.log().contains("the window is open"));
            program.until(() -> Files.exists(home.resolve("demo/journal.db-wal")));
            assertThat(unnamed()).as("while it runs").isEmpty();
            program.signal("TERM");
            program.end();
        }
        // What else there may be, for which a session takes longer.
        for (String rare :
                List.of(
                        "settings.json",
                        "settings.json.123.bad",
                        "keys.json",
                        "window.properties",
                        "live/memory.json",
                        "live/backups/journal-2025-09-24.db",
                        "live/set-aside/2025-09-24T04-30-00Z/journal.db")) {
            Files.createDirectories(home.resolve(rare).getParent());
            Files.writeString(home.resolve(rare), "x");
        }
        assertThat(unnamed()).isEmpty();
    }

    @Test
    void sizesAreThoseOfTheFiles() throws IOException {
        Files.createDirectories(home.resolve("live/backups"));
        Files.writeString(home.resolve("live/journal.db"), "12345");
        Files.writeString(home.resolve("live/journal.db-wal"), "123");
        Files.writeString(home.resolve("live/backups/journal-2025-09-24.db"), "1234567");

        assertThat(sizes())
                .containsEntry(Kind.JOURNAL, 8L)
                .containsEntry(Kind.BACKUPS, 7L)
                .containsEntry(Kind.KEYS, 0L)
                .doesNotContainKey(Kind.SET_ASIDE);
    }

    @Test
    void setAsideJournalsAreRemovedAndNothingElse() throws IOException {
        Path aside = Files.createDirectories(home.resolve("live/set-aside/2025"));
        Files.writeString(aside.resolve("journal.db"), "x");
        Files.writeString(home.resolve("live/journal.db"), "x");
        KeptFiles files = new KeptFiles(new Home(home));

        for (KeptThing thing : files.look()) {
            if (thing.kind().isRemovable()) {
                files.remove(thing);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> files.remove(thing));
            }
        }

        assertThat(home.resolve("live/set-aside")).doesNotExist();
        assertThat(home.resolve("live/journal.db")).exists();
    }

    private Map<Kind, Long> sizes() throws IOException {
        return new KeptFiles(new Home(home))
                .look().stream().collect(Collectors.toMap(KeptThing::kind, KeptThing::bytes));
    }

    /** The files that the page or README does not name. */
    private List<Path> unnamed() throws IOException {
        List<KeptThing> page = new KeptFiles(new Home(home)).look();
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isOn(page, file) || !readme.contains("`" + name(file) + "`"))
                    .toList();
        }
    }

    private static boolean isOn(List<KeptThing> page, Path file) {
        return page.stream().anyMatch(thing -> isPartOf(thing, file));
    }

    private static boolean isPartOf(KeptThing thing, Path file) {
        return switch (thing.kind()) {
            case JOURNAL ->
                    Set.of(
                                    thing.place(),
                                    thing.place().resolveSibling("journal.db-wal"),
                                    thing.place().resolveSibling("journal.db-shm"))
                            .contains(file);
            // Told as one.
            case DOOR ->
                    file.equals(thing.place()) || file.equals(thing.place().resolveSibling("lock"));
            case BACKUPS, SET_ASIDE, MEMORY, SETTINGS, UNREADABLE, KEYS, LOG, WINDOW ->
                    file.startsWith(thing.place());
        };
    }

    /** As README writes it: without the account, and the folder for what is in a folder. */
    private String name(Path file) {
        Path inside = home.relativize(file);
        int first = ACCOUNTS.contains(inside.getName(0).toString()) ? 1 : 0;
        return inside.getName(first).toString().replaceFirst("^[a-z]+\\.json\\..*\\.bad$", ".bad");
    }
}

package io.popindesk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class HomeTest {
    private static final Duration HURRY = Duration.ofMillis(200);

    @TempDir private Path directory;

    @Test
    void demoAndLiveAreNeverKeptTogether() {
        Home home = new Home(directory);
        assertThat(home.demo()).isNotEqualTo(home.live()).hasParentRaw(directory);
        assertThat(home.live()).hasParentRaw(directory);
    }

    @Test
    void homeIsMadeWithAllThatLeadsToIt() {
        Path deep = directory.resolve("share/popin-desk");
        assertThat(new Home(deep).isUsable()).isTrue();
        assertThat(deep).isEmptyDirectory();
    }

    @Test
    void homeThatCannotBeThereIsNotGuarded() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        for (Path nowhere : new Path[] {file, file.resolve("home")}) {
            Home home = new Home(nowhere);
            assertThat(home.isUsable()).isFalse();
            assertThat(Admission.ask(home, HURRY, HURRY)).isInstanceOf(Admission.Unguarded.class);
        }
    }

    @Test
    void lockIsHeldByOneAtATime() throws IOException {
        Home home = new Home(directory);
        HomeLock first = HomeLock.take(home).orElseThrow();
        assertThat(HomeLock.take(home)).isEmpty();
        first.close();
        HomeLock second = HomeLock.take(home).orElseThrow();
        second.close();
    }
}

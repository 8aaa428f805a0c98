package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One program works on a home: real processes, a real lock. */
class OneInstanceTest {
    private static final String OPEN = "the window is open";
    private static final String CAME = "came to the front";

    @TempDir private Path directory;

    @Test
    void secondStartBringsTheFirstToTheFrontAndEnds() throws Exception {
        try (ProgramInAProcess first = open();
                ProgramInAProcess second = start()) {
            assertThat(second.end()).isZero();
            assertThat(second.output()).isEmpty();
            assertThat(first.log()).containsOnlyOnce(CAME);
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    @Test
    void homeOfAKilledProgramIsFree() throws Exception {
        try (ProgramInAProcess killed = open()) {
            killed.process().destroyForcibly();
            killed.end();
        }
        assertThat(home().resolve("lock")).exists();
        assertThat(home().resolve("door")).exists();
        String stale = door();
        try (ProgramInAProcess next = start()) {
            next.until(() -> !door().isEmpty() && !door().equals(stale));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that stops a process")
    void firstThatHangsIsToldAndNoSecondDeskIsOpened() throws Exception {
        try (ProgramInAProcess first = open();
                ProgramInAProcess second = stopped(first)) {
            second.until(() -> second.output().contains("does not answer"));
            first.signal("CONT");
            first.until(() -> first.log().contains(CAME));
            try (ProgramInAProcess third = start()) {
                assertThat(third.end()).isZero();
            }
            assertThat(second.process().isAlive()).as("it shows its page").isTrue();
        }
    }

    @Test
    void impatientPersonWhoStartsItTwiceAtOnceGetsOneDesk() throws Exception {
        try (ProgramInAProcess one = start();
                ProgramInAProcess other = start()) {
            CompletableFuture.anyOf(one.process().onExit(), other.process().onExit())
                    .get(ProgramInAProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            ProgramInAProcess ended = one.process().isAlive() ? other : one;
            ProgramInAProcess open = one.process().isAlive() ? one : other;
            assertThat(ended.end()).isZero();
            open.until(() -> open.log().contains(OPEN));
        }
    }

    @Test
    void homeThatCannotBeWrittenStillOpensADesk() throws Exception {
        Files.createFile(home());
        try (ProgramInAProcess program = start()) {
            program.until(() -> program.output().contains("the journal cannot be used"));
            assertThat(program.process().isAlive()).isTrue();
        }
        assertThat(home()).isRegularFile();
    }

    /** A second start while the first one can do nothing. */
    private ProgramInAProcess stopped(ProgramInAProcess first) throws Exception {
        first.signal("STOP");
        return start();
    }

    private ProgramInAProcess open() throws Exception {
        ProgramInAProcess program = start();
        program.until(() -> program.log().contains(OPEN) && !door().isEmpty());
        return program;
    }

    private ProgramInAProcess start() throws Exception {
        return ProgramInAProcess.start(home(), Map.of());
    }

    private String door() {
        try {
            return Files.readString(home().resolve("door"));
        } catch (IOException e) {
            return "";
        }
    }

    private Path home() {
        return directory.resolve("home");
    }
}

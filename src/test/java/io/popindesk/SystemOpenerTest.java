package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class SystemOpenerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final URI DRAFT =
            URI.create("sms:+919845012345?body=Asha%20Rao%20%24HOME%20%26%20'x'%20;reboot");

    @TempDir private Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkArrivesAsItIsAndAsOneArgument() throws Exception {
        Path arrived = directory.resolve("arrived");
        opener("printf '%s|' \"$#\" \"$1\" > '" + arrived + "'").open(DRAFT);
        assertThat(arrived).hasContent("1|" + DRAFT + "|");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void systemWithoutAProgramForItIsAFailureThatTellsNothing() {
        assertThatThrownBy(() -> opener("exit 3").open(DRAFT))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("Asha", "98450");
    }

    @Test
    void systemThatCannotOpenAnythingIsAFailureThatTellsNothing() {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> new SystemOpener(List.of(missing.toString()), LONG).open(DRAFT))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("Asha", "98450");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void programThatRunsOnHasOpenedIt() throws Exception {
        Path ended = directory.resolve("ended");
        // Ends with its folder, too, which is removed as soon as the test is over.
        String waiting =
                String.format(
                        "while [ -d '%s' ] && [ ! -e '%s' ]; do sleep 0.05; done; exit 1",
                        directory, ended);
        new SystemOpener(List.of("sh", "-c", waiting, "sh"), Duration.ofMillis(50)).open(DRAFT);
        Files.createFile(ended);
    }

    @Test
    void everySystemHasItsOwnWay() {
        assertThat(SystemOpener.command("Linux")).containsExactly("xdg-open");
        assertThat(SystemOpener.command("Mac OS X")).containsExactly("open");
        assertThat(SystemOpener.command("Windows 11"))
                .containsExactly("rundll32.exe", "url.dll,FileProtocolHandler");
    }

    private static SystemOpener opener(String script) {
        return new SystemOpener(List.of("sh", "-c", script, "sh"), LONG);
    }
}

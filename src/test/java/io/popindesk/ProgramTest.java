package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** The program in a process of its own, with just the modules that it asks for. */
class ProgramTest {
    @TempDir private Path directory;

    @Test
    void readsTheSlotsOfTheConfiguredServerAndEndsInPeace() throws Exception {
        Path home = directory.resolve("home");
        try (DemoService server = DemoService.start(DemoOptions.standard());
                ProgramInAProcess program =
                        ProgramInAProcess.start(
                                home,
                                Map.of(
                                        "POPIN_API_KEY", server.account().apiKey(),
                                        "POPIN_SELLER_TOKEN", server.account().sellerToken(),
                                        "POPIN_BASE_URL", server.baseUri().toString()))) {
            assertThat(server.awaitRequests(Endpoint.SLOTS, 1, ProgramInAProcess.PATIENCE))
                    .as(() -> "the slots were never asked for: " + program.output())
                    .isTrue();
            program.until(() -> home.resolve("live/journal.db").toFile().exists());
            program.process().destroy();
            program.end();
            assertThat(program.output()).doesNotContain("Exception", server.account().apiKey());
            assertThat(home.resolve("log")).isDirectory();
            assertThat(home.resolve("demo")).doesNotExist();
        }
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program in a process of its own, with just the modules that it asks for. */
class ProgramTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path directory;

    @Test
    void readsTheSlotsOfTheConfiguredServerAndEndsInPeace() throws Exception {
        try (DemoService server = DemoService.start(DemoOptions.standard())) {
            Process program =
                    start(
                            Map.of(
                                    "POPIN_API_KEY", server.account().apiKey(),
                                    "POPIN_SELLER_TOKEN", server.account().sellerToken(),
                                    "POPIN_BASE_URL", server.baseUri().toString()));
            try {
                assertThat(server.awaitRequests(Endpoint.SLOTS, 1, PATIENCE))
                        .as(() -> "the slots were never asked for: " + output())
                        .isTrue();
            } finally {
                program.destroy();
            }
            assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(output()).doesNotContain("Exception", server.account().apiKey());
            assertThat(directory.resolve("home/log")).isDirectory();
        }
    }

    private Process start(Map<String, String> environment) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls",
                                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--module-path",
                                modulePath(),
                                "--module",
                                "io.popindesk/io.popindesk.PopinDesk"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("POPINDESK_HOME", directory.resolve("home").toString());
        builder.redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile());
        return builder.start();
    }

    private String output() {
        try {
            return Files.readString(directory.resolve("output"));
        } catch (IOException e) {
            return "no output: " + e;
        }
    }

    /** Where the modules come from that this very test runs with, the tests' own left out. */
    private static String modulePath() {
        return ModuleLayer.boot().configuration().modules().stream()
                .map(ResolvedModule::reference)
                .map(ModuleReference::location)
                .flatMap(Optional::stream)
                .filter(location -> location.getScheme().equals("file"))
                .map(ProgramTest::path)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(URI location) {
        return Path.of(location).toString();
    }
}

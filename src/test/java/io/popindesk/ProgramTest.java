package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void whatTheFirstScreenDoesNotNeedWaitsUntilItIsPainted() throws Exception {
        Path home = directory.resolve("home");
        try (DemoService server = DemoService.start(DemoOptions.standard());
                ProgramInAProcess program =
                        ProgramInAProcess.start(
                                home,
                                Map.of(
                                        "JAVA_TOOL_OPTIONS", "-Xlog:class+init",
                                        "POPIN_API_KEY", server.account().apiKey(),
                                        "POPIN_SELLER_TOKEN", server.account().sellerToken(),
                                        "POPIN_BASE_URL", server.baseUri().toString()))) {
            program.until(() -> home.resolve("live/journal.db").toFile().exists());
            program.process().destroy();
            program.end();

            String begun = program.output();
            int window = firstUse(begun, "io/popindesk/ui/window/FirstFrame");
            assertThat(window).isPositive();
            assertThat(firstUse(begun, "io/popindesk/desk/EarlySlots"))
                    .as("the slots are asked for before there is a window to show them")
                    .isBetween(1, window);
            assertThat(List.of("org/sqlite/JDBC", "org/jdbi/v3/core/Jdbi"))
                    .allSatisfy(
                            later ->
                                    assertThat(firstUse(begun, later))
                                            .as(later)
                                            .isGreaterThan(window));
            assertThat(
                            List.of(
                                    "io/popindesk/ui/settings/SettingsPages",
                                    "io/popindesk/ui/slip/Slip",
                                    "com/google/zxing/qrcode/QRCodeWriter",
                                    "com/github/javakeyring/Keyring"))
                    .allSatisfy(never -> assertThat(firstUse(begun, never)).as(never).isNegative());
        }
    }

    /** Where the log of the virtual machine says that it sets a class up; negative if nowhere. */
    private static int firstUse(String log, String type) {
        return log.indexOf("Initializing '" + type + "'");
    }

    /** Everything that can be wrong in it at once, for a machine without a keychain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"account\": ",
                """
                { "language": 7, "textPercent": -1, "groups": "QA101", "reminderMinutes": 1e400,
                  "account": { "live": true, "keys": "keychain", "base": "http://popin.example",
                               "revision": "newest", "agents": [ { "id": "x" } ] },
                  "customers": { "region": "Mars" }, "slots": { "fallbackZone": "Mars/Olympus" },
                  "network": { "proxy": "manual", "proxyHost": "127.0.0.1", "proxyPort": 1,
                               "authorities": "not/absolute.pem" },
                  "privacy": { "retentionDays": -90, "lockMinutes": "ten", "lockPin": "1234" } }
                """
            })
    void deskOpensWhateverStandsInItsSettings(String settings) throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        Files.writeString(home.resolve("settings.json"), settings);
        try (ProgramInAProcess program =
                ProgramInAProcess.start(
                        home, Map.of("DBUS_SESSION_BUS_ADDRESS", "", "XDG_RUNTIME_DIR", ""))) {
            program.until(() -> program.log().contains("the window is open"));
            program.process().destroy();
            program.end();
            assertThat(home)
                    .as("what a person wrote is still there")
                    .isDirectoryContaining(file -> isKept(file, settings));
        }
    }

    private static boolean isKept(Path file, String settings) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(settings);
        } catch (IOException e) {
            return false;
        }
    }
}

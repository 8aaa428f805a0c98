package io.popindesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.Main;
import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.Cause;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.SlotEvidence;
import io.popindesk.desk.Weighing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The whole program with its window, killed while a time is being asked for. */
class WindowKilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path directory;

    @Test
    void callThatWasUnderWayIsUnknownAfterwardsAndIsWeighedAndNotSentAgain() throws Exception {
        try (DemoService service =
                DemoService.start(DemoOptions.standard().withOtherDesks(false))) {
            service.faults().arm(Endpoint.SCHEDULE, "hang-after");
            Process first = start(PressedDesk.class, service);
            try {
                assertThat(service.awaitRequests(Endpoint.SCHEDULE, 1, PATIENCE))
                        .as(this::output)
                        .isTrue();
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(theAttempt().state()).isEqualTo(AttemptState.SCHEDULING);

            service.faults().clear();
            Process second = start(Main.class, service);
            try {
                WaitForAsyncUtils.waitFor(
                        PATIENCE.toSeconds(),
                        TimeUnit.SECONDS,
                        () -> theAttempt().weighing().isPresent());
            } catch (TimeoutException e) {
                throw new AssertionError(theAttempt() + "\n" + output(), e);
            } finally {
                second.destroyForcibly().waitFor();
            }
            Attempt attempt = theAttempt();
            assertThat(attempt.state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
            assertThat(attempt.cause())
                    .contains(
                            new Cause.Unknown(
                                    PopinFailure.Unknown.Reason.STOPPED, OptionalInt.empty()));
            assertThat(attempt.weighing()).map(Weighing::evidence).contains(SlotEvidence.GONE);
            assertThat(service.requests(Endpoint.SCHEDULE)).isEqualTo(1);
            assertThat(service.requests(Endpoint.CAPTURE)).isEqualTo(1);
            assertThat(service.schedules()).hasSize(1);
        }
    }

    private Attempt theAttempt() throws Exception {
        Reading reading = new Reading(home().resolve("live"), directory.resolve("copy"));
        List<Reading.Kept> kept = reading.read();
        assertThat(kept).hasSize(1);
        return kept.getFirst().attempt();
    }

    private Process start(Class<?> program, DemoService service) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "--add-opens=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dorg.sqlite.tmpdir=" + directory,
                        "-cp",
                        OwnClassPath.text(),
                        program.getName());
        builder.environment().put("POPINDESK_HOME", home().toString());
        builder.environment().put("POPIN_API_KEY", service.account().apiKey());
        builder.environment().put("POPIN_SELLER_TOKEN", service.account().sellerToken());
        builder.environment().put("POPIN_BASE_URL", service.baseUri().toString());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        return builder.start();
    }

    private String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "no output: " + e;
        }
    }

    private Path log() {
        return directory.resolve("log.txt");
    }

    private Path home() {
        return directory.resolve("home");
    }
}

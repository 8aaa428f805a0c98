package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.popin.Limits;
import io.popindesk.ui.booking.BookingModel;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The JavaFX thread does no blocking work, and answers while Popin does not. */
@ExtendWith(ApplicationExtension.class)
class FxThreadTest {
    private static final Limits PATIENT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    1 << 20);

    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withOtherDesks(false), PATIENT);
    }

    @BeforeEach
    void fillIn(FxRobot robot) throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        robot.interact(() -> desk.fillIn());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
    }

    @Test
    void bookingDoesNothingThatBlocksOnTheFxThread(FxRobot robot) throws Exception {
        try (FxThreadWatch watch = new FxThreadWatch()) {
            robot.interact(
                    () -> {
                        desk.models.refresh().refresh();
                        desk.models.calendar().selectNextFree();
                        desk.models.booking().book();
                    });
            until(() -> desk.models.booking().confirmationProperty().get() != null);
            FxThreadWatch.Findings findings = watch.stop(directory.resolve("booking.jfr"));

            assertThat(findings.onFxThread()).isEmpty();
            assertThat(findings.elsewhere())
                    .as("the watch sees what it is to see")
                    .anyMatch(event -> event.contains("HttpPopin.capture"))
                    .anyMatch(event -> event.contains("HttpPopin.schedule"))
                    .anyMatch(event -> event.contains("ObjectMapper.readTree"))
                    .anyMatch(event -> event.contains("createParser"))
                    .anyMatch(event -> event.startsWith("jdk.SocketRead"));
        }
    }

    @Test
    void watchFindsACallOnTheFxThread(FxRobot robot) throws Exception {
        try (FxThreadWatch watch = new FxThreadWatch()) {
            robot.interact(() -> desk.popin().slots(new Call(new Cancellation())));
            FxThreadWatch.Findings findings = watch.stop(directory.resolve("slots.jfr"));

            assertThat(findings.onFxThread()).anyMatch(event -> event.contains("HttpPopin.slots"));
        }
    }

    @Test
    void watchFindsTheJournalOnTheFxThread(FxRobot robot) throws Exception {
        try (FxThreadWatch watch = new FxThreadWatch();
                SqliteJournal journal =
                        new SqliteJournal(
                                directory.resolve("live"), InstantSource.system(), what -> {})) {
            robot.interact(() -> journal.find(new AttemptId(1)));
            FxThreadWatch.Findings findings = watch.stop(directory.resolve("journal.jfr"));

            assertThat(findings.onFxThread())
                    .as("waiting for SQL is no better than doing it")
                    .anyMatch(event -> event.contains("Lane.call"))
                    .noneMatch(event -> event.contains("org.sqlite."));
            assertThat(findings.elsewhere())
                    .anyMatch(event -> event.contains("org.sqlite.core.DB"));
        }
    }

    @Test
    void fxThreadAnswersWhileEveryEndpointHangs(FxRobot robot) throws Exception {
        for (Endpoint endpoint : Endpoint.values()) {
            desk.service.faults().arm(endpoint, "hang");
        }
        robot.interact(
                () -> {
                    desk.models.refresh().refresh();
                    desk.models.calendar().selectNextFree();
                    desk.models.booking().book();
                });
        until(() -> desk.models.booking().sentProperty().get());

        Answers answers = askWhileTyping(robot);
        assertThat(desk.models.booking().activityProperty().get())
                .isEqualTo(BookingModel.Activity.REGISTERING);
        System.out.printf(
                "While every endpoint hangs: %d answers of the JavaFX thread, the slowest after %.1f ms%n",
                answers.count(), answers.worstNanos() / 1e6);
        assertThat(answers.count()).isGreaterThan(50);
        assertThat(answers.worstNanos()).isLessThan(Duration.ofSeconds(1).toNanos());
    }

    private record Answers(long count, long worstNanos) {}

    /**
     * Posts to the JavaFX thread without pause, one at a time, while the person turns the weeks.
     */
    private Answers askWhileTyping(FxRobot robot) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong count = new AtomicLong();
        AtomicLong worst = new AtomicLong();
        Thread asker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!done.get()) {
                                        long asked = System.nanoTime();
                                        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> null);
                                        worst.accumulateAndGet(
                                                System.nanoTime() - asked, Math::max);
                                        count.incrementAndGet();
                                    }
                                });
        for (int week = 0; week < 20; week++) {
            robot.interact(() -> desk.models.calendar().nextWeek());
            robot.interact(() -> desk.models.calendar().thisWeek());
        }
        while (count.get() <= 50 && asker.isAlive()) {
            Thread.onSpinWait();
        }
        done.set(true);
        asker.join();
        assertThat(Platform.isFxApplicationThread()).isFalse();
        return new Answers(count.get(), worst.get());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }
}

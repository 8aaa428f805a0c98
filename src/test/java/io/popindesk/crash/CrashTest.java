package io.popindesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.Locales;
import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;
import io.popindesk.demo.Wiretap;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A desk that books without pause is killed (SIGKILL) again and again, at random moments and at
 * named ones, and started again. After each start and at the end its journal is held against all
 * that the service knows. {@code -Dcrash.kills=200} makes it a long run, {@code -Dcrash.seed=…}
 * another one.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 20);
    private static final long SEED = Long.getLong("crash.seed", 20250925);

    /** The port for multiplexing, which nobody has used for decades. */
    private static final int NOWHERE = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path directory;

    private final Random random = new Random(SEED);
    private final Misfortunes misfortunes = new Misfortunes(random);
    private final Map<AttemptId, Integer> told = new ConcurrentHashMap<>();
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);

    /** Each kill is a day later, so that there are always free times. */
    private volatile Duration ahead = Duration.ZERO;

    private Duration start = Duration.ofSeconds(1);
    private int starts;

    @SuppressWarnings("NullAway.Init")
    private DemoService service;

    @SuppressWarnings("NullAway.Init")
    private Wiretap wiretap;

    @SuppressWarnings("NullAway.Init")
    private Reading reading;

    @BeforeEach
    void startTheService() throws IOException {
        reading = new Reading(home(), directory.resolve("copy"));
        service =
                DemoService.start(
                        DemoOptions.standard()
                                .withSeed(SEED)
                                .withClock(() -> Instant.now().plus(ahead))
                                .withListener(misfortunes));
        wiretap = Wiretap.on(service);
        misfortunes.begin(service.faults());
    }

    @AfterEach
    void closeTheService() throws IOException {
        wiretap.close();
        service.close();
    }

    @Test
    void nothingIsLostAndNothingIsDoubledWhereverTheDeskIsKilled() throws Exception {
        long began = System.nanoTime();
        try {
            List<Kill> kinds = List.of(Kill.values());
            for (int count = 0; count < KILLS; count++) {
                liveAndDie(kinds.get(count % kinds.size()));
            }
            DeskProcess last = startDesk(Optional.empty());
            last.awaitReady();
            last.kill();
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(log()), e);
        }
        // Once it is closed it has done all that it ever will.
        service.close();
        print(audit(), Duration.ofNanos(System.nanoTime() - began));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signal that stops a process")
    void deskThatWasStoppedInMidCallGoesOnAndSaysUnknown() throws Exception {
        DeskProcess desk = startDesk(Optional.empty());
        try {
            assertThat(desk.awaitReady()).isTrue();
            desk.begin();
            misfortunes.letOneHang(Endpoint.SCHEDULE, "hang-after", PATIENCE);
            desk.sleep();
            desk.work(Duration.ofSeconds(1));
            int before = told.size();
            desk.wake();
            desk.awaitToldOf(before + 5);
        } finally {
            desk.kill();
        }
        wiretap.awaitSilence();

        DeskProcess next = startDesk(Optional.empty());
        assertThat(next.awaitReady()).isTrue();
        next.kill();
        audit();
        assertThat(reading.read().stream().flatMap(kept -> kept.steps().stream()))
                .anySatisfy(
                        step -> {
                            assertThat(step.state()).isEqualTo(AttemptState.SCHEDULE_UNKNOWN);
                            assertThat(step.cause().map(Object::toString).orElse(""))
                                    .contains("TIMEOUT");
                        });
    }

    private void liveAndDie(Kill kill) throws Exception {
        DeskProcess desk = startDesk(kill.point());
        try {
            if (kill == Kill.STARTING) {
                desk.work(start.multipliedBy(random.nextInt(100)).dividedBy(100));
            } else {
                live(kill, desk);
            }
        } finally {
            desk.kill();
        }
        kills.merge(kill, 1, Integer::sum);
        wiretap.awaitSilence();
        // Now, because the recovery at the next start makes a version of the same number.
        new Audit(reading.read(), Books.of(service, wiretap)).nothingToldIsLost(told);
        ahead = ahead.plusDays(1);
    }

    private void live(Kill kill, DeskProcess desk) throws Exception {
        long began = System.nanoTime();
        if (desk.awaitReady()) {
            start = Duration.ofNanos(System.nanoTime() - began);
            audit();
            desk.begin();
            liveUntil(kill, desk);
        }
    }

    private void liveUntil(Kill kill, DeskProcess desk) throws InterruptedException {
        switch (kill) {
            case STARTING, AT_WORK -> desk.work(Duration.ofMillis(20 + random.nextInt(500)));
            case REQUEST_THERE ->
                    misfortunes.letOneHang(
                            random.nextInt(4) == 0 ? Endpoint.CAPTURE : Endpoint.SCHEDULE,
                            random.nextBoolean() ? "hang" : "hang-after",
                            PATIENCE);
            case BEFORE_INTENT,
                    AFTER_INTENT,
                    AFTER_SEND,
                    AFTER_ANSWER,
                    BEFORE_OUTCOME,
                    AFTER_OUTCOME ->
                    desk.awaitStop();
        }
    }

    private DeskProcess startDesk(Optional<FailPoint> stop) throws Exception {
        String language = Locales.TAGS.get(starts++ % Locales.TAGS.size());
        return new DeskProcess(
                new Orders(
                        home(),
                        wiretap.account(),
                        NOWHERE,
                        ahead,
                        random.nextLong(),
                        stop,
                        1 + random.nextInt(12)),
                Locale.forLanguageTag(language),
                log(),
                told);
    }

    private Audit audit() throws Exception {
        Audit audit = new Audit(reading.read(), Books.of(service, wiretap));
        audit.nothingIsUnderWay();
        audit.everyCustomerOfTheServiceIsAdmitted();
        audit.everyCallOfTheServiceIsAdmitted();
        audit.nothingIsClaimedThatTheServiceDoesNotHave();
        audit.everyRequestWasMeantOnceForEachTimeItWasSent();
        return audit;
    }

    private Path home() {
        return directory.resolve("home");
    }

    private Path log() {
        return directory.resolve("log.txt");
    }

    private void print(Audit audit, Duration time) {
        StringBuilder text = new StringBuilder("Crash test, seed " + SEED + "\n");
        text.append("kills by kind: ").append(kills).append('\n');
        text.append("attempts by state:");
        for (AttemptState state : AttemptState.values()) {
            if (audit.count(state) > 0) {
                text.append(' ').append(state).append('=').append(audit.count(state));
            }
        }
        Books books = Books.of(service, wiretap);
        text.append("\nservice: captured ").append(books.captures().size());
        text.append(" of ").append(books.captureRequests().size()).append(" requests, booked ");
        text.append(books.schedules().size()).append(" of ");
        text.append(books.scheduleRequests().size()).append(" requests\n");
        text.append("doubts settled: ").append(audit.settled()).append('\n');
        text.append("starts: ").append(starts).append(", time: ").append(time.toSeconds());
        System.out.println(text.append(" s"));
        assertThat(audit.count(AttemptState.BOOKED)).as("it did book").isPositive();
    }
}

package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.rehearsal.DayAtTheDesk;
import io.popindesk.rehearsal.MissedCueException;
import io.popindesk.settings.Configuration;
import io.popindesk.tasks.FxThread;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The program with a day at the desk gone through in it, without a person: a package is trained by
 * it, and checked. It books with the demo, in a home of its own that {@code POPINDESK_HOME} has to
 * name and that must not exist yet.
 *
 * <p>It ends with status 0 once the day has come to its end, 1 when something did not come about,
 * which the console then tells, 2 where it may not begin.
 */
public final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);
    private static final int FAILED = 1;
    private static final int MAY_NOT_BEGIN = 2;

    private Rehearsal() {}

    /** Goes through the day; the arguments are those of the program. */
    public static void main(String[] arguments) throws InterruptedException {
        if (!mayBegin(Main.configuration())) {
            LOG.error("POPINDESK_HOME has to name a folder that does not exist yet");
            System.exit(MAY_NOT_BEGIN);
        }
        FutureTask<Boolean> day = new FutureTask<>(Rehearsal::goThrough);
        Thread.ofPlatform().daemon().name("rehearsal").start(day);
        Main.main(arguments);
        // The window has gone. If that was not the end of the day, there will be no other.
        if (!wentWell(day)) {
            LOG.error("the rehearsal did not come to its end");
            System.exit(FAILED);
        }
    }

    /** Nothing may be booked with a seller's account, nor in the bookings of a person. */
    private static boolean mayBegin(Configuration configuration) {
        String given = System.getenv(Configuration.Variable.POPINDESK_HOME.name());
        return given != null
                && !given.isBlank()
                && configuration.problems().isEmpty()
                && configuration.account().isEmpty()
                && !Files.exists(configuration.home());
    }

    private static boolean goThrough() throws Exception {
        boolean good = false;
        try {
            tryEncryption();
            readKeysOfTheEnvironment();
            new DayAtTheDesk(new FxThread()).goThrough();
            good = true;
        } catch (MissedCueException e) {
            // Its own words, since the log leaves out those of exceptions.
            LOG.error("the rehearsal stopped: {}", e.getMessage());
            throw e;
        } finally {
            // Whatever it was, the program is not to wait for a person.
            if (!good) {
                Platform.exit();
            }
        }
        return good;
    }

    /** As with Popin itself, as far as that goes with a service that does not encrypt. */
    private static void tryEncryption() throws IOException {
        DemoOptions options = DemoOptions.standard();
        try (DemoService service = DemoService.start(options)) {
            URI plain = service.baseUri();
            URI encrypted = URI.create("https://127.0.0.1:" + plain.getPort() + plain.getPath());
            PopinAccount account =
                    new PopinAccount(encrypted, options.apiKey(), options.sellerToken());
            ConnectionVerdict verdict =
                    new ConnectionCheck(InstantSource.system())
                            .run(
                                    PopinSetUp.of(account, options.zone()),
                                    new Call(new Cancellation()));
            LOG.info("an encrypted connection ended as it must: {}", verdict.getClass().getName());
        }
    }

    /** As where a desk's keys are in its environment, which is read before all else. */
    private static void readKeysOfTheEnvironment() {
        Configuration read =
                Configuration.from(
                        Map.of(
                                Configuration.Variable.POPIN_API_KEY.name(), "rehearsed",
                                Configuration.Variable.POPIN_SELLER_TOKEN.name(), "1",
                                Configuration.Variable.POPIN_BASE_URL.name(),
                                        "https://popin.invalid/api"),
                        Main.configuration().home());
        LOG.info("keys of an environment were read: {}", read.account().isPresent());
    }

    private static boolean wentWell(FutureTask<Boolean> day) throws InterruptedException {
        try {
            return day.get(LAST_STEP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.error("the rehearsal failed", e);
            return false;
        } catch (TimeoutException e) {
            LOG.error("the window closed before the day was over");
            return false;
        }
    }
}

package io.popindesk.crash;

import io.popindesk.demo.DemoEvent;
import io.popindesk.demo.Endpoint;
import io.popindesk.demo.Faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets something go wrong with a request now and then, at random. Safe for use by any thread. */
final class Misfortunes implements Consumer<DemoEvent> {
    private static final double HOW_OFTEN = 0.12;

    private static final List<String> POST =
            List.of(
                    "reset",
                    "reset-after",
                    "close",
                    "close-after",
                    "truncate",
                    "empty",
                    "delay:20ms",
                    "delay-after:20ms",
                    "hang",
                    "hang-after",
                    "portal",
                    "status:302:after",
                    "status:422",
                    "status:429",
                    "status:503",
                    "status:503:after",
                    "refuse:Slot not available");

    private static final List<String> GET = List.of("reset", "portal", "status:503", "php-lists");

    private final Random random;
    private Optional<Faults> faults = Optional.empty();
    private Optional<CountDownLatch> strike = Optional.empty();

    Misfortunes(Random random) {
        this.random = random;
    }

    synchronized void begin(Faults of) {
        faults = Optional.of(of);
    }

    /** Leaves all other misfortunes alone, lets one request hang, and waits until it does. */
    void letOneHang(Endpoint endpoint, String fault, Duration atMost) throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        synchronized (this) {
            Faults all = faults.orElseThrow();
            all.clear();
            strike = Optional.of(hangs);
            all.arm(endpoint, "1x" + fault);
        }
        boolean happened = hangs.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            strike = Optional.empty();
        }
        if (!happened) {
            throw new AssertionError("no request hung");
        }
    }

    @Override
    public synchronized void accept(DemoEvent event) {
        if (strike.isPresent()) {
            if (event.outcome().startsWith("hang")) {
                strike.get().countDown();
            }
        } else if (random.nextDouble() < HOW_OFTEN) {
            faults.ifPresent(this::arm);
        }
    }

    private void arm(Faults all) {
        Endpoint endpoint = anyOf(List.of(Endpoint.values()));
        all.arm(endpoint, "1x" + anyOf(endpoint == Endpoint.SLOTS ? GET : POST));
    }

    private <T> T anyOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

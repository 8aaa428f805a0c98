import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts programs on a display, sees when they have painted, weighs them and ends them. */
final class Trial {
    private static final String MARK = "POPIN_BENCH_RUN";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = 1_000_000;
    private static final Duration STILL = Duration.ofMillis(1500);

    private final Display display;
    private final Duration rest;

    /**
     * @param rest how long a painted program is left alone before its memory is read
     */
    Trial(Display display, Duration rest) {
        this.display = display;
        this.rest = rest;
    }

    /** Starts it once, and tells what its first screen has once nothing more changes on it. */
    Pixels wholeScreenOf(Contender contender) throws IOException, InterruptedException {
        Running running = start(contender);
        try {
            Pixels before = display.look();
            long since = System.nanoTime();
            while (!before.showSomething() || System.nanoTime() - since < STILL.toNanos()) {
                running.check(before);
                Thread.sleep(20);
                Pixels now = display.look();
                if (!now.equals(before)) {
                    since = System.nanoTime();
                    before = now;
                }
            }
            return before;
        } finally {
            end(running);
        }
    }

    /**
     * Starts it and waits until all of its first screen is there.
     *
     * @param weigh whether its memory is read too
     */
    Start startOf(Contender contender, Pixels whole, boolean weigh)
            throws IOException, InterruptedException {
        Running running = start(contender);
        try {
            while (display.isEmpty()) {
                running.check(Pixels.NONE);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            double form = 0;
            while (true) {
                Pixels now = display.look();
                boolean formThere = now.formAsIn(whole);
                if (formThere && form == 0) {
                    form = running.millis();
                }
                if (formThere && now.slotsAsIn(whole)) {
                    double slots = running.millis();
                    double cpu = Processes.cpuMillis(running.processes());
                    return new Start(form, slots, cpu, weigh ? weight(running) : 0);
                }
                running.check(now);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } finally {
            end(running);
        }
    }

    /** Starts it, leaves it alone for a while, and watches what it does for another. */
    Rest restOf(Contender contender, Duration settle, Duration watched)
            throws IOException, InterruptedException {
        Running running = start(contender);
        try {
            while (!display.look().showSomething()) {
                running.check(display.look());
                Thread.sleep(50);
            }
            Thread.sleep(settle);
            Set<Long> processes = running.processes();
            double cpu = Processes.cpuMillis(processes);
            long switches = Processes.contextSwitches(processes);
            Thread.sleep(watched);
            return new Rest(
                    (Processes.cpuMillis(processes) - cpu) / watched.toMillis(),
                    (Processes.contextSwitches(processes) - switches)
                            / (double) watched.toSeconds());
        } finally {
            end(running);
        }
    }

    private double weight(Running running) throws IOException, InterruptedException {
        Thread.sleep(rest);
        return Processes.pssMegabytes(running.processes());
    }

    private Running start(Contender contender) throws IOException, InterruptedException {
        display.parkPointer();
        String id = UUID.randomUUID().toString();
        ProcessBuilder builder = new ProcessBuilder(contender.command());
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display.name());
        environment.put("GDK_BACKEND", "x11");
        environment.put("LC_ALL", "C.UTF-8");
        environment.remove("WAYLAND_DISPLAY");
        environment.putAll(contender.environment());
        environment.put(MARK, id);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(contender.log().toFile()));
        long started = System.nanoTime();
        return new Running(contender, builder.start(), MARK + "=" + id, started);
    }

    /**
     * As its user would, so that the next start finds what it finds every day; then less kindly.
     */
    private void end(Running running) throws IOException, InterruptedException {
        display.closeWindow();
        running.process().waitFor(10, TimeUnit.SECONDS);
        for (long id : running.processes()) {
            ProcessHandle.of(id).ifPresent(ProcessHandle::destroy);
        }
        Thread.sleep(300);
        for (long id : running.processes()) {
            ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
        }
        for (int i = 0; i < 100 && !display.look().none(); i++) {
            Thread.sleep(50);
        }
        if (!display.look().none()) {
            throw new IOException(
                    "the screen still shows " + running.contender().name() + " after its end");
        }
    }

    /** What is done before a start. */
    interface Before {
        Before NOTHING = () -> {};

        void each() throws IOException, InterruptedException;
    }

    /**
     * What a program does that has nothing to do.
     *
     * @param cpuShare of one core
     */
    record Rest(double cpuShare, double switchesASecond) {}

    private record Running(Contender contender, Process process, String mark, long started) {
        double millis() {
            return (System.nanoTime() - started) / 1e6;
        }

        Set<Long> processes() throws IOException {
            return Processes.startedBy(process.pid(), mark);
        }

        /** Ends the wait for a program that will never paint. */
        void check(Pixels now) throws IOException {
            boolean ended = !process.isAlive() && processes().isEmpty();
            if (ended || millis() > PATIENCE.toMillis()) {
                throw new NeverPainted(
                        "%s %s without having painted its form and free slots (%s); it said: %s"
                                .formatted(
                                        contender.name(),
                                        ended ? "ended" : "ran for " + PATIENCE.toSeconds() + " s",
                                        now.found(),
                                        Files.readString(contender.log()).strip()));
            }
        }
    }
}

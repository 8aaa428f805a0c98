package io.popindesk.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** What the open window costs while nobody touches it: processor time, and frames. */
final class RestRun {
    private static final long SETTLE_MILLIS = 20_000;

    private RestRun() {}

    /**
     * @param arguments how many seconds to measure
     */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        Program.start();
        Thread.sleep(SETTLE_MILLIS);
        AtomicInteger pulses = new AtomicInteger();
        TKPulseListener counter = pulses::incrementAndGet;
        Fx.run(() -> Toolkit.getToolkit().addPostSceneTkPulseListener(counter));
        long before = processorTime();
        long began = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double share = 100.0 * (processorTime() - before) / (System.nanoTime() - began);
        Result.tell("processor percent", share);
        Result.tell("pulses a minute", pulses.get() * 60.0 / seconds);
        System.exit(0);
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

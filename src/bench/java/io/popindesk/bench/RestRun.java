package io.popindesk.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the open window costs while nobody touches it: processor time, and frames. */
final class RestRun {
    /** Measures a window without anything in it, in place of the program's. */
    static final String EMPTY = "empty";

    private static final long SETTLE_MILLIS = 20_000;

    private RestRun() {}

    /**
     * @param arguments how many seconds to measure; {@link #EMPTY} for what JavaFX costs by itself
     */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        if (List.of(arguments).contains(EMPTY)) {
            Fx.startUp();
            Fx.run(RestRun::openEmpty);
        } else {
            Program.start();
        }
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

    private static void openEmpty() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Region(), 1000, 700));
        stage.show();
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

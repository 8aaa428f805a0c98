package io.popindesk.bench;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * How long the JavaFX thread keeps others waiting while the window refreshes and books, whatever
 * Popin does meanwhile.
 */
final class DelayRun {
    private static final int EVERY_MILLIS = 5;
    private static final int WARM_UP = 600;
    private static final int REFRESH_EACH = 60;

    private DelayRun() {}

    /**
     * @param arguments how many probes count
     */
    public static void main(String[] arguments) throws Exception {
        int counted = Integer.parseInt(arguments[0]);
        Program program = Program.start();
        Fx.run(() -> program.fillIn(1));
        List<Double> delays = new ArrayList<>();
        Semaphore back = new Semaphore(0);
        for (int probe = 0; probe < WARM_UP + counted; probe++) {
            if (probe % REFRESH_EACH == 0) {
                Platform.runLater(() -> program.press(KeyCode.F5));
            }
            if (probe == WARM_UP) {
                Platform.runLater(() -> program.push("book"));
            }
            long posted = System.nanoTime();
            long[] ran = new long[1];
            Platform.runLater(
                    () -> {
                        ran[0] = System.nanoTime();
                        back.release();
                    });
            back.acquire();
            if (probe >= WARM_UP) {
                delays.add((ran[0] - posted) / 1e6);
            }
            Thread.sleep(EVERY_MILLIS);
        }
        Result.tell("delay 50", Result.percentile(delays, 50));
        Result.tell("delay 99", Result.percentile(delays, 99));
        Result.tell("delay 100", Result.percentile(delays, 100));
        System.exit(0);
    }
}

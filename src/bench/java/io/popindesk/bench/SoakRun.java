package io.popindesk.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** One booking after the other through the window, and what has piled up by then. */
final class SoakRun {
    private SoakRun() {}

    /**
     * @param arguments how many bookings; looked at after a tenth of them and at the end
     */
    public static void main(String[] arguments) throws Exception {
        int bookings = Integer.parseInt(arguments[0]);
        Program program = Program.start();
        for (int count = 1; count <= bookings; count++) {
            int number = count;
            Fx.run(
                    () -> {
                        program.fillIn(number);
                        program.push("book");
                    });
            Program.await(() -> program.isShown("nextCustomer"), true);
            Fx.run(() -> program.push("nextCustomer"));
            if (count == bookings / 10) {
                look("early", program);
            }
        }
        look("late", program);
        System.exit(0);
    }

    private static void look(String when, Program program) throws InterruptedException {
        // Serial leaves some garbage where it lies, except at each fourth time.
        double least = Double.MAX_VALUE;
        Runtime runtime = Runtime.getRuntime();
        for (int round = 0; round < 4; round++) {
            System.gc();
            Thread.sleep(300);
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
        Result.tell("heap in MB " + when, least);
        Result.tell("threads " + when, ManagementFactory.getThreadMXBean().getThreadCount());
        Result.tell("nodes " + when, Fx.<Integer>call(program::nodes));
        Result.tell(
                "files " + when,
                Optional.ofNullable(new File("/proc/self/fd").list())
                        .map(all -> all.length)
                        .orElse(0));
    }
}

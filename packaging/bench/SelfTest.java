import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what the figures pass through on their way into the table. Ends with status 1 and a line a
 * fault; needs no display and takes a second.
 */
final class SelfTest {
    private static final String ROLLUP =
            """
            55d0c0000000-7ffd00000000 ---p 00000000 00:00 0    [rollup]
            Rss:              123456 kB
            Pss:               98765 kB
            Pss_Dirty:         11111 kB
            Pss_Anon:          22222 kB
            """;

    /** Of a process whose name is "a) b (c". */
    private static final String STAT =
            "4711 (a) b (c) S 42 4711 4711 0 -1 4194304 100 200 0 0 11 22 33 44 20 0 7 0 1";

    private static final String STATUS =
            """
            Name:	java
            voluntary_ctxt_switches:	120
            nonvoluntary_ctxt_switches:	3
            """;

    private int faults;

    private SelfTest() {}

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        SelfTest test = new SelfTest();
        test.theMiddle();
        test.ratiosAndGoals();
        test.theTable();
        test.whatLinuxTells();
        test.theScreen();
        test.whatCommandsPrint();
        test.whereTheProcessIs();
        if (test.faults > 0) {
            System.err.println(test.faults + " faults in packaging/bench");
            System.exit(1);
        }
        System.out.println("packaging/bench: in order");
    }

    private void theMiddle() {
        check("odd", 2.0, new Sample(3, 1, 2).median());
        check("even", 2.5, new Sample(4, 1, 3, 2).median());
        check("range", "2.00 ms (1.00–30.0)", new Sample(30, 1, 2).in("ms"));
        check("alone", "512 ms", new Sample(512).in("ms"));
        try {
            new Sample();
            check("no values", "refused", "taken");
        } catch (IllegalArgumentException e) {
            check("no values", "nothing was measured", e.getMessage());
        }
    }

    private void ratiosAndGoals() {
        Sample three = new Sample(3);
        Sample two = new Sample(2);
        Row worse = Row.ratio("m", three, "ms", "other", two, Row.Goal.atMost(1));
        check(
                "ratio",
                List.of("m", "3.00 ms", "other: 2.00 ms", "1.50", "≤ 1.00 x", "no"),
                worse.cells());
        check("met", "yes", Row.ratio("m", two, "ms", "other", three, Row.Goal.atMost(1)).met());
        check("just met", "yes", Row.of("m", two, "ms", "", Row.Goal.atMost(2)).met());
        check("no goal", "", Row.of("m", two, "ms", "", Row.Goal.NONE).met());
        check("goal's unit", "≤ 2.00 ms", Row.of("m", two, "ms", "", Row.Goal.atMost(2)).goal());
        check("none", Optional.empty(), Row.Goal.NONE.most());
    }

    private void theTable() {
        check(
                "table",
                """
                | measure | figure | beside | ratio | goal | met |
                |---|---|---|---|---|---|
                | a\\|b | 1 |  |  |  |  |
                """,
                Table.of(List.of(new Row("a|b", "1", "", "", "", ""))));
    }

    private void whatLinuxTells() {
        check("pss", 98765L, Processes.pssKibibytes(ROLLUP));
        check("pss of one that ended", 0L, Processes.pssKibibytes(""));
        check("parent", 42L, Processes.parent(STAT));
        check("ticks", 110L, Processes.cpuTicks(STAT));
        check("ticks of one that ended", 0L, Processes.cpuTicks(""));
        check("switches", 123L, Processes.switches(STATUS));
    }

    private void theScreen() {
        int[] screen = new int[20_000];
        check("black", true, Pixels.of(screen).none());
        Arrays.fill(screen, 0, 10_000, 0xFF000000 | Pixels.FREE);
        Arrays.fill(screen, 10_000, 10_100, Pixels.FIELD);
        check("without its button", false, Pixels.of(screen).showSomething());
        Arrays.fill(screen, 10_100, 11_100, Pixels.BUTTON);
        Pixels whole = Pixels.of(screen);
        check("counted", new Pixels(10_000, 100, 1000), whole);
        check("whole", true, whole.showSomething());
        check("half the slots", false, new Pixels(5_000, 100, 1000).slotsAsIn(whole));
        check("one slot less", true, new Pixels(9_800, 100, 1000).slotsAsIn(whole));
        check("half a form", false, new Pixels(10_000, 50, 1000).formAsIn(whole));
    }

    private void whatCommandsPrint() throws Exception {
        check("printed", "word\n", Commands.output(List.of("echo", "word"), Map.of()));
        try {
            Commands.output(List.of("sh", "-c", "echo broken; exit 3"), Map.of());
            check("a failing command", "told", "kept quiet");
        } catch (IOException e) {
            check("a failing command", true, e.getMessage().endsWith("failed: broken"));
        }
    }

    private void whereTheProcessIs() throws Exception {
        String mark = "POPIN_BENCH_RUN=self-test";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "sleep 60 & wait");
        builder.environment().put("POPIN_BENCH_RUN", "self-test");
        Process process = builder.start();
        try {
            while (process.descendants().findAny().isEmpty() && process.isAlive()) {
                Thread.onSpinWait();
            }
            var found = Processes.startedBy(process.pid(), mark);
            check("a process and its child", 2, found.size());
            check("their memory", true, Processes.pssMegabytes(found) > 0);
        } finally {
            List<ProcessHandle> children = process.descendants().toList();
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            children.forEach(child -> child.onExit().join());
        }
        check("after their end", 0, Processes.startedBy(process.pid(), mark).size());
    }

    private void check(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            faults++;
            System.err.println(what + ": expected " + expected + ", found " + found);
        }
    }
}

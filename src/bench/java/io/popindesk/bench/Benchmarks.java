package io.popindesk.bench;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what the program costs while it runs, and tells it in one table. Rounds are interleaved,
 * so that a machine that gets slower meanwhile does so for all.
 */
final class Benchmarks {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    private static final int FLOOD_DAYS = 521;
    private static final int QUARTERS = 96;

    private final boolean quick = Boolean.getBoolean("bench.quick");
    private final Table table = new Table();
    private final Fork fork;

    private Benchmarks(Fork fork) {
        this.fork = fork;
    }

    /** Something that is measured, and may not be possible on this machine. */
    @FunctionalInterface
    private interface Part {
        void measure() throws Exception;
    }

    /**
     * @param arguments the file for the table
     */
    public static void main(String[] arguments) throws Exception {
        try (Screen screen = Screen.open()) {
            Benchmarks all = new Benchmarks(new Fork(screen));
            all.run(System.getProperty("bench.only", "").split(","));
            String machine =
                    "%s, %d processors, Java %s; windows on %s"
                            .formatted(
                                    System.getProperty("os.name"),
                                    Runtime.getRuntime().availableProcessors(),
                                    Runtime.version(),
                                    screen.name());
            all.table.write(Path.of(arguments[0]), machine);
        }
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("calendar", this::calendar);
        parts.put("keys", this::keys);
        parts.put("delay", this::delay);
        parts.put("slots", this::slots);
        parts.put("call", this::call);
        parts.put("search", this::search);
        parts.put("rest", this::rest);
        parts.put("soak", this::soak);
        return parts;
    }

    /** One part that cannot be measured does not lose what the others have. */
    private void run(String... names) throws InterruptedException {
        Map<String, Part> parts = parts();
        if (!parts.keySet().containsAll(List.of(names))) {
            throw new IllegalArgumentException("-Dbench.only= takes some of " + parts.keySet());
        }
        for (String name : names) {
            try {
                parts.get(name).measure();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                e.printStackTrace();
                table.missing(name, String.valueOf(e.getMessage()));
            }
        }
    }

    private int rounds() {
        return quick ? 1 : 5;
    }

    private void calendar() throws Exception {
        // 35,040 buttons do not fit into what the program has.
        Fork roomy = fork.with("-Xmx2g");
        Map<String, List<Map<String, List<Double>>>> runs = new TreeMap<>();
        for (int round = 0; round < rounds(); round++) {
            for (String what :
                    List.of(
                            "calendar 14 56",
                            "calendar 14 96",
                            "calendar 365 96",
                            "table 14 56",
                            "table 365 96",
                            "buttons 14 56",
                            "buttons 365 96")) {
                if (quick && what.equals("buttons 365 96")) {
                    continue;
                }
                runs.computeIfAbsent(what, _ -> new ArrayList<>())
                        .add(roomy.run(CalendarRun.class, what.split(" ")));
            }
        }
        runs.forEach(
                (what, all) ->
                        table.fact(
                                what + " (days, slots a day): first frame, fresh process",
                                Fork.median(all, "first"),
                                "ms"));
        double whole = first(runs, "calendar 365 96");
        table.atMost("calendar 365x96 ÷ 14x96", whole / first(runs, "calendar 14 96"), "", 1.15);
        table.atMost("calendar 365x96 ÷ 14x56", whole / first(runs, "calendar 14 56"), "", 1.15);
        table.atMost("calendar ÷ table, 365x96", whole / first(runs, "table 365 96"), "", 0.05);
        table.atMost(
                "the same, made again in a process that has shown one",
                Fork.median(runs.get("calendar 365 96"), "again")
                        / Fork.median(runs.get("table 365 96"), "again"),
                "",
                0.05);
    }

    private static double first(Map<String, List<Map<String, List<Double>>>> runs, String what) {
        return Fork.median(runs.getOrDefault(what, List.of()), "first");
    }

    private void keys() throws Exception {
        for (String size : List.of("1366 768", "1920 1080")) {
            for (int slots : List.of(56, QUARTERS)) {
                try (PlainService service = new PlainService(SlotLists.json(TODAY, 14, slots))) {
                    var run = fork.against(service.base(), KeysRun.class, size.split(" "));
                    for (String what : List.of("key", "week", "reading")) {
                        table.atMost(
                                "%s → frame, 99 in 100, %s, %d slots a day"
                                        .formatted(what, size.replace(' ', 'x'), slots),
                                median(run, what + " 99"),
                                "ms",
                                16);
                    }
                }
            }
        }
    }

    private static double median(Map<String, List<Double>> run, String name) {
        return Result.median(run.getOrDefault(name, List.of()));
    }

    private void delay() throws Exception {
        String probes = quick ? "600" : "3000";
        for (String fault : List.of("none", "hang", "drip:20ms")) {
            try (DemoService service =
                    DemoService.start(DemoOptions.standard().withOtherDesks(false))) {
                var run = delayed(service, fault, probes);
                tellDelay("Popin answers (" + fault + ")", run);
            }
        }
        try (PlainService service = new PlainService(SlotLists.json(TODAY, FLOOD_DAYS, QUARTERS))) {
            tellDelay(
                    "50,000 slots in each answer",
                    fork.against(service.base(), DelayRun.class, probes));
        }
    }

    /** The first list arrives; from then on the fault is in force. */
    private Map<String, List<Double>> delayed(DemoService service, String fault, String probes)
            throws IOException, InterruptedException {
        Thread arming =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        service.awaitRequests(
                                                Endpoint.SLOTS, 1, java.time.Duration.ofMinutes(1));
                                        Thread.sleep(1000);
                                        for (Endpoint endpoint : Endpoint.values()) {
                                            service.faults().arm(endpoint, fault);
                                        }
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        var run = fork.against(service.baseUri(), DelayRun.class, probes);
        arming.join();
        return run;
    }

    private void tellDelay(String when, Map<String, List<Double>> run) {
        table.fact("delay on the JavaFX thread, 99 in 100; " + when, median(run, "delay 99"), "ms");
        table.atMost("the longest; " + when, median(run, "delay 100"), "ms", 16);
    }

    private void slots() throws RunnerException {
        Map<String, Double> times = jmh(SlotsBenchmark.class);
        for (String size : List.of("14x56", "365x96", SlotsBenchmark.GAPS)) {
            double read = times.getOrDefault("read " + size, Double.NaN);
            double ratio = read / times.getOrDefault("tokens " + size, Double.NaN);
            table.fact("list of slots read, " + size, read, "µs");
            String beside = "÷ Jackson's walk over its tokens, " + size;
            if (size.equals("365x96")) {
                table.atMost(beside, ratio, "", 2);
            } else {
                table.fact(beside, ratio, "");
            }
        }
    }

    private void call() throws Exception {
        Map<String, Double> times = jmh(CallBenchmark.class);
        double client = times.getOrDefault("client", Double.NaN);
        double socket = times.getOrDefault("socket", Double.NaN);
        table.fact("a call over the loopback, warm", client, "µs");
        table.atMost("÷ the same through a bare socket", client / socket, "", 1.2);
        List<Map<String, List<Double>>> first = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            first.add(fork.run(FirstCallRun.class));
        }
        table.fact(
                "the first call of a process, without a cache", Fork.median(first, "call"), "ms");
    }

    private Map<String, Double> jmh(Class<?> benchmark) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(benchmark.getName())
                                        .forks(quick ? 1 : 3)
                                        .jvmArgsAppend(Fork.JVM.toArray(String[]::new))
                                        .warmupIterations(quick ? 2 : 4)
                                        .warmupTime(TimeValue.seconds(1))
                                        .measurementIterations(quick ? 2 : 5)
                                        .measurementTime(TimeValue.seconds(1))
                                        .build())
                        .run();
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : results) {
            String size = result.getParams().getParam("size");
            times.put(
                    result.getPrimaryResult().getLabel() + (size == null ? "" : " " + size),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        return times;
    }

    private void search() throws Exception {
        Path home = Files.createTempDirectory("popin-desk-journal");
        JournalOfYears.write(home);
        var run = fork.run(SearchRun.class, home.toString());
        table.fact("records in the journal", median(run, "records"), "");
        run.forEach(
                (name, figures) -> {
                    if (name.startsWith("search ")) {
                        table.atMost(
                                "key → rows, \"" + name.substring("search ".length()) + "\"",
                                Result.median(figures),
                                "ms",
                                50);
                    }
                });
    }

    private void rest() throws Exception {
        String seconds = quick ? "20" : "120";
        try (PlainService service = new PlainService(SlotLists.json(TODAY, 14, 56))) {
            var run = fork.against(service.base(), RestRun.class, seconds);
            table.atMost("processor at rest", median(run, "processor percent"), "% of a core", 0.5);
            table.fact("frames at rest", median(run, "pulses a minute"), "a minute");
        }
        var empty = fork.run(RestRun.class, seconds, RestRun.EMPTY);
        table.fact(
                "an empty JavaFX window at rest",
                median(empty, "processor percent"),
                "% of a core");
    }

    private void soak() throws Exception {
        int bookings = Integer.getInteger("bench.bookings", 10_000);
        try (PlainService service = new PlainService(SlotLists.json(TODAY, 365, QUARTERS))) {
            var run = fork.against(service.base(), SoakRun.class, String.valueOf(bookings));
            for (String what : List.of("heap in MB", "threads", "files", "nodes")) {
                double early = median(run, what + " early");
                double late = median(run, what + " late");
                table.fact(what + " after a tenth of " + bookings + " bookings", early, "");
                table.atMost(what + " at the end ÷ then", late / early, "", 1.1);
            }
        }
    }
}

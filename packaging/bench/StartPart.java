import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long it takes until the form can be used and the slots are there, and what that weighs. */
final class StartPart implements Part {
    static final String PROGRAM = "the package";
    static final String CHROMIUM = "Chromium --app";

    private static final String UNCACHED = "without its cache";
    private static final String FROM_CLASSES = "by the JDK";
    private static final String EMPTY = "an empty window";
    private static final String FULL = "with 100,000 records";
    private static final int WEIGHINGS = 3;

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path MODULES = Path.of("target", "bench", "module-path");

    private final Stand stand;
    private final Page page;
    private final Trial trial;
    private final List<String> notes;

    /**
     * @param notes told what could not be put beside the program, and why
     */
    StartPart(Stand stand, Page page, Trial trial, List<String> notes) {
        this.stand = stand;
        this.page = page;
        this.trial = trial;
        this.notes = notes;
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Starts starts =
                Starts.of(contenders(), trial, stand.rounds(), WEIGHINGS, Trial.Before.NOTHING);
        List<Row> rows = new ArrayList<>();
        String start = "start → form and slots painted";
        if (starts.has(CHROMIUM)) {
            rows.add(slots(start, starts, PROGRAM, CHROMIUM, Row.Goal.atMost(1)));
        }
        if (starts.has(FROM_CLASSES)) {
            rows.add(slots(start, starts, PROGRAM, FROM_CLASSES, Row.Goal.atMost(0.4)));
        }
        rows.add(slots(start, starts, PROGRAM, UNCACHED, Row.Goal.NONE));
        rows.add(slots(start, starts, PROGRAM, EMPTY, Row.Goal.NONE));
        rows.add(slots(start + ", " + FULL, starts, FULL, PROGRAM, Row.Goal.atMost(1.05)));
        rows.add(Row.of("start → form painted", starts.form(PROGRAM), "ms", "", Row.Goal.NONE));
        if (starts.has(CHROMIUM)) {
            rows.add(
                    Row.ratio(
                            "processor time until painted",
                            starts.cpu(PROGRAM),
                            "ms",
                            CHROMIUM,
                            starts.cpu(CHROMIUM),
                            Row.Goal.NONE));
            rows.add(
                    Row.ratio(
                            "memory of all processes (PSS)",
                            starts.pss(PROGRAM),
                            "MB",
                            CHROMIUM,
                            starts.pss(CHROMIUM),
                            Row.Goal.atMost(0.5)));
            notes.add(
                    "Chromium's slots come through a server that costs it %s ms beside the program's way."
                            .formatted(Sample.number(page.detourMillis())));
        } else {
            rows.add(
                    Row.of(
                            "memory of all processes (PSS)",
                            starts.pss(PROGRAM),
                            "MB",
                            "",
                            Row.Goal.NONE));
        }
        return rows;
    }

    private static Row slots(
            String measure, Starts starts, String figure, String beside, Row.Goal goal) {
        return Row.ratio(measure, starts.slots(figure), "ms", beside, starts.slots(beside), goal);
    }

    private List<Contender> contenders() throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(stand.program(PROGRAM, Map.of()));
        Chromium.find()
                .ifPresentOrElse(
                        found ->
                                contenders.add(
                                        Chromium.showing(page.address(), found, stand.directory())),
                        () -> notes.add("Chromium is not installed, so nothing stands beside."));
        if (Files.exists(MODULES) && Files.isDirectory(CLASSES)) {
            contenders.add(stand.contender(FROM_CLASSES, fromClasses(), Map.of()));
        } else {
            notes.add("No target/classes with target/bench/module-path: not started from there.");
        }
        contenders.add(stand.program(UNCACHED, Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off")));
        contenders.add(new EmptyWindows(stand, trial).contender(EMPTY));
        Contender full = stand.program(FULL, Map.of());
        FullJournal.put(stand, Path.of(full.environment().get("POPINDESK_HOME")));
        contenders.add(full);
        return contenders;
    }

    /** As "mvn exec:exec" starts it. */
    private static List<String> fromClasses() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls",
                "--add-exports=javafx.graphics/com.sun.javafx.text=io.popindesk",
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,com.sun.jna,jkeychain",
                "-Djava.net.useSystemProxies=true",
                "--module-path",
                CLASSES + File.pathSeparator + Files.readString(MODULES).strip(),
                "--module",
                "io.popindesk/io.popindesk.Main");
    }
}

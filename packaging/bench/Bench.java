import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the packaged program from outside, beside Chromium and beside itself started otherwise;
 * prints one table and writes it to target/bench/package.md. Started by bench.sh; see the README
 * beside this.
 */
final class Bench {
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Path RESULT = Path.of("target", "bench", "package.md");

    private final Arguments arguments;
    private final Path directory;
    private final List<String> notes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Bench(Arguments arguments, Path directory) {
        this.arguments = arguments;
        this.directory = directory;
    }

    /** See bench.sh --help. */
    public static void main(String[] words) throws InterruptedException {
        try {
            Arguments arguments = Arguments.of(words);
            Path directory = Files.createTempDirectory("popin-bench");
            try {
                new Bench(arguments, directory).run();
            } finally {
                Folders.delete(directory);
            }
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("Nothing measured: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Packaged packaged = Packaged.at(arguments.image(), directory);
        String facts = Machine.facts(packaged);
        try (Display display = Display.open(directory);
                Service service = Service.start(service(packaged));
                Page page = Page.serve(Page.HTML, service)) {
            Stand stand =
                    new Stand(
                            directory,
                            packaged,
                            Inside.jar(packaged, directory),
                            display,
                            service,
                            arguments.rounds());
            Trial trial = new Trial(display, REST);
            take("start", new StartPart(stand, page, trial, notes));
            take("cold", new ColdPart(stand, page, trial));
            take("call", new CallPart(stand));
            take("rest", new RestPart(stand, trial));
            take("launcher", new LauncherPart(stand));
        }
        tell(facts);
    }

    private void take(String name, Part part) throws InterruptedException {
        if (!arguments.parts().contains(name)) {
            return;
        }
        System.err.println("measuring: " + name);
        try {
            rows.addAll(part.measure());
        } catch (IOException e) {
            notes.add("Not measured: " + name + ". " + e.getMessage());
        }
    }

    private void tell(String facts) throws IOException {
        StringBuilder told = new StringBuilder();
        told.append(facts).append(".\n\n");
        told.append(
                "Medians of %d rounds in turns; ranges in brackets.%n%n"
                        .formatted(arguments.rounds()));
        told.append(Table.of(rows));
        notes.forEach(note -> told.append('\n').append(note).append('\n'));
        System.out.print(told);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, told);
    }

    /** Not the package's own Java, whose files would then never leave the page cache. */
    private static List<String> service(Packaged packaged) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                packaged.classPath());
    }

    /**
     * What is to be measured.
     *
     * @param image the package image
     * @param rounds of each start
     * @param parts which of the parts
     */
    private record Arguments(Path image, int rounds, Set<String> parts) {
        private static final Set<String> ALL =
                new TreeSet<>(Set.of("start", "cold", "call", "rest", "launcher"));

        static Arguments of(String[] words) throws IOException {
            Path image = Path.of("target", "package", "image", "popin-desk");
            int rounds = 9;
            Set<String> parts = ALL;
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--rounds" -> rounds = Integer.parseInt(words[++i]);
                    case "--only" -> parts = Set.of(words[++i].split(","));
                    default -> image = Path.of(words[i]);
                }
            }
            if (!ALL.containsAll(parts)) {
                throw new IllegalArgumentException("the parts are " + ALL);
            }
            return new Arguments(real(image), rounds, parts);
        }

        /** What is not there is told by whoever looks into it. */
        private static Path real(Path image) throws IOException {
            return Files.exists(image) ? image.toRealPath() : image.toAbsolutePath();
        }
    }
}

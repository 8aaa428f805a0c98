import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how long commands take from their start to the painted form and slots, in interleaved
 * rounds with Chromium showing an equal page, on a screen and against a demo service of its own. To
 * be run in the project's directory:
 *
 * <pre>java packaging/bench/Probe.java JAVA-FOR-SERVICE ROUNDS -- COMMAND [-- COMMAND]…</pre>
 *
 * <p>The first argument is what starts Java with the program on its class path, in one argument
 * ("java -cp target/classes:…"); each command is one that starts the program.
 */
final class Probe {
    private static final Duration REST = Duration.ofSeconds(3);

    private Probe() {}

    /** See above. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(arguments);
        } catch (IOException e) {
            System.err.println("Not measured: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        List<List<String>> commands = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            if (arguments[i].equals("--")) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(arguments[i]);
            }
        }
        Path directory = Files.createTempDirectory("popin-probe");
        try (Display display = Display.open(directory);
                Service service = Service.start(List.of(arguments[0].split(" ")));
                Page page = Page.serve(Page.HTML, service)) {
            List<Contender> contenders = new ArrayList<>();
            for (List<String> command : commands) {
                contenders.add(contender(contenders.size(), command, directory, service));
            }
            Chromium.find()
                    .map(found -> Chromium.showing(page.address(), found, directory))
                    .ifPresent(contenders::add);
            compare(new Trial(display, REST), contenders, Integer.parseInt(arguments[1]));
        }
    }

    private static Contender contender(
            int number, List<String> command, Path directory, Service service) throws IOException {
        String name = Character.toString('A' + number);
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("TZ", "Asia/Kolkata");
        environment.put(
                "POPINDESK_HOME", Files.createDirectory(directory.resolve(name)).toString());
        return new Contender(name, command, environment, directory.resolve(name + ".log"));
    }

    private static void compare(Trial trial, List<Contender> contenders, int rounds)
            throws IOException, InterruptedException {
        List<Pixels> whole = new ArrayList<>();
        List<List<Start>> starts = new ArrayList<>();
        for (Contender contender : contenders) {
            Pixels screen = trial.wholeScreenOf(contender);
            System.out.println(contender.name() + " has " + screen);
            whole.add(screen);
            starts.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                starts.get(i).add(trial.startOf(contenders.get(i), whole.get(i), round == 0));
            }
        }
        Sample first = slots(starts.getFirst());
        for (int i = 0; i < contenders.size(); i++) {
            List<Start> those = starts.get(i);
            System.out.printf(
                    "%s: form %s, form and slots %s = %s of A; CPU until then %s; PSS %s MB%n",
                    contenders.get(i).name(),
                    new Sample(those.stream().mapToDouble(Start::form).toArray()).in("ms"),
                    slots(those).in("ms"),
                    Sample.number(slots(those).ratioTo(first)),
                    new Sample(those.stream().mapToDouble(Start::cpu).toArray()).in("ms"),
                    Sample.number(those.getFirst().pss()));
        }
    }

    private static Sample slots(List<Start> starts) {
        return new Sample(starts.stream().mapToDouble(Start::slots).toArray());
    }
}

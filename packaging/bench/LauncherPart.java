import java.io.IOException;
import java.util.List;

/** What is spent before the program's own code runs: the launcher, and a Java that does nothing. */
final class LauncherPart implements Part {
    private static final int LAUNCHES = 100;

    private final Stand stand;

    LauncherPart(Stand stand) {
        this.stand = stand;
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        List<String> launcher = stand.packaged().launcherAlone();
        List<String> nothing = List.of("/bin/true");
        List<String> java = stand.packaged().command(stand.inside(), "Nothing");
        double[] launching = new double[LAUNCHES];
        double[] floor = new double[LAUNCHES];
        double[] virtualMachine = new double[stand.rounds()];
        for (int i = 0; i < LAUNCHES; i++) {
            launching[i] = Commands.millis(launcher);
            floor[i] = Commands.millis(nothing);
        }
        for (int i = 0; i < virtualMachine.length; i++) {
            virtualMachine[i] = Commands.millis(java);
        }
        return List.of(
                Row.ratio(
                        "the launcher alone",
                        new Sample(launching),
                        "ms",
                        "/bin/true",
                        new Sample(floor),
                        Row.Goal.NONE),
                Row.of(
                        "Java with the program's cache, doing nothing, start → end",
                        new Sample(virtualMachine),
                        "ms",
                        "",
                        Row.Goal.NONE));
    }
}

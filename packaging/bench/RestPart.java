import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the open program does while nobody does anything; it reads the free times again meanwhile.
 */
final class RestPart implements Part {
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final Duration WATCHED = Duration.ofMinutes(2);

    private final Stand stand;
    private final Trial trial;

    RestPart(Stand stand, Trial trial) {
        this.stand = stand;
        this.trial = trial;
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Trial.Rest rest = trial.restOf(stand.program(StartPart.PROGRAM, Map.of()), SETTLE, WATCHED);
        return List.of(
                Row.of(
                        "processor at rest, two minutes",
                        new Sample(rest.cpuShare() * 100),
                        "% of a core",
                        "",
                        Row.Goal.atMost(0.5)),
                Row.of(
                        "context switches at rest",
                        new Sample(rest.switchesASecond()),
                        "a second",
                        "",
                        Row.Goal.NONE));
    }
}

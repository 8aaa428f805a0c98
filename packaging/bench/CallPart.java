import java.io.IOException;
import java.util.List;

/** The first call to the service, by the program's client in the package's Java. */
final class CallPart implements Part {
    private final Stand stand;

    CallPart(Stand stand) {
        this.stand = stand;
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        double[] first = new double[stand.rounds()];
        double[] second = new double[stand.rounds()];
        List<String> command = stand.packaged().command(stand.inside(), "FirstCall");
        for (int i = 0; i < stand.rounds(); i++) {
            String printed = Commands.output(command, stand.service().environment()).strip();
            // What the JVM has to say stands before it.
            String[] millis = printed.substring(printed.lastIndexOf('\n') + 1).split(" ");
            first[i] = Double.parseDouble(millis[0]);
            second[i] = Double.parseDouble(millis[1]);
        }
        return List.of(
                Row.of(
                        "the client's first call in a process",
                        new Sample(first),
                        "ms",
                        "the second: " + new Sample(second).in("ms"),
                        Row.Goal.atMost(50)));
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What packages may weigh, in millions of bytes. */
final class Budgets {
    private static final double MB = 1e6;

    private final List<String> lines = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();

    /** Weighs a folder or a file. */
    void hold(String what, Path path, int atMostMb) throws IOException {
        double weight = Trees.bytes(path) / MB;
        String line = String.format("%-32s %6.1f MB of %d", what, weight, atMostMb);
        lines.add(line);
        if (weight > atMostMb) {
            passed.add(line);
        }
    }

    /** Prints what everything weighs, and ends the build where it is too much. */
    void tell() {
        lines.forEach(System.out::println);
        if (!passed.isEmpty()) {
            throw new BuildException("over the budget: " + String.join("; ", passed));
        }
    }
}

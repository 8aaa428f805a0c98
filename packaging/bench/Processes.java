import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Linux tells of running processes, proc(5). A process that ends while it is asked about
 * counts for nothing.
 */
final class Processes {
    /** Of the kernel's USER_HZ, which is 100 on every system that has a desktop. */
    private static final double MILLIS_A_TICK = 10;

    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /**
     * A process with all that it started, also what has since left the tree for a parent of its own
     * (as Chromium's crash handler does): such ones still carry the mark.
     *
     * @param mark a NAME=value of the environment which the process was started with
     */
    static Set<Long> startedBy(long root, String mark) throws IOException {
        Map<Long, List<Long>> children = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>();
        byte[] sought = mark.getBytes(StandardCharsets.UTF_8);
        for (long id : all()) {
            String stat = read(id, "stat");
            if (stat.isEmpty()) {
                continue;
            }
            children.computeIfAbsent(parent(stat), parent -> new ArrayList<>()).add(id);
            if (id == root || contains(readBytes(id, "environ"), sought)) {
                open.add(id);
            }
        }
        Set<Long> found = new TreeSet<>();
        while (!open.isEmpty()) {
            long id = open.remove();
            if (found.add(id)) {
                open.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return found;
    }

    /** Their memory in megabytes (10^6), what they share counted once (proportional set size). */
    static double pssMegabytes(Collection<Long> ids) {
        return ids.stream().mapToLong(id -> pssKibibytes(read(id, "smaps_rollup"))).sum()
                * 1024
                / 1e6;
    }

    /** The processor time that they and their ended children have used. */
    static double cpuMillis(Collection<Long> ids) {
        return ids.stream().mapToLong(id -> cpuTicks(read(id, "stat"))).sum() * MILLIS_A_TICK;
    }

    /**
     * How often their threads, those alive now, gave up a processor of themselves or were made to.
     */
    static long contextSwitches(Collection<Long> ids) throws IOException {
        long sum = 0;
        for (long id : ids) {
            Path tasks = PROC.resolve(Long.toString(id)).resolve("task");
            try (var threads = Files.list(tasks)) {
                for (Path thread : threads.toList()) {
                    sum += switches(text(bytes(thread.resolve("status"))));
                }
            } catch (NoSuchFileException e) {
                // It has ended.
            }
        }
        return sum;
    }

    static long parent(String stat) {
        return Long.parseLong(afterName(stat)[1]);
    }

    static long cpuTicks(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = afterName(stat);
        long sum = 0;
        // utime, stime, cutime and cstime
        for (int i = 11; i <= 14; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    static long pssKibibytes(String rollup) {
        return lineValue(rollup, "Pss:");
    }

    static long switches(String status) {
        return lineValue(status, "voluntary_ctxt_switches:")
                + lineValue(status, "nonvoluntary_ctxt_switches:");
    }

    /** The number in the line that begins so; 0 where there is none. */
    private static long lineValue(String lines, String beginning) {
        return lines.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The fields from the state on; the name before them may hold anything, brackets too. */
    private static String[] afterName(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static List<Long> all() throws IOException {
        try (var entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private static boolean contains(byte[] text, byte[] sought) {
        return text(text).contains(text(sought));
    }

    private static String read(long id, String file) {
        return text(readBytes(id, file));
    }

    private static byte[] readBytes(long id, String file) {
        return bytes(PROC.resolve(Long.toString(id)).resolve(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // It has ended, or is somebody else's.
            return new byte[0];
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

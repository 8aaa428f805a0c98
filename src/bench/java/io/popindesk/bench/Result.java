package io.popindesk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How the measuring process tells its figures to the one that started it: lines of its output. */
final class Result {
    private static final String MARK = "figure ";

    private Result() {}

    /** Tells one figure. */
    static void tell(String name, double figure) {
        System.out.printf(Locale.ROOT, "%s%s %.6f%n", MARK, name, figure);
    }

    /** The figures in the output of a process, by name. */
    static Map<String, List<Double>> read(List<String> output) {
        Map<String, List<Double>> figures = new TreeMap<>();
        for (String line : output) {
            if (line.startsWith(MARK)) {
                int blank = line.lastIndexOf(' ');
                figures.computeIfAbsent(
                                line.substring(MARK.length(), blank), _ -> new ArrayList<>())
                        .add(Double.valueOf(line.substring(blank + 1)));
            }
        }
        return figures;
    }

    /** The middle one. */
    static double median(List<Double> figures) {
        return percentile(figures, 50);
    }

    /** The least figure that so many of a hundred do not pass. */
    static double percentile(List<Double> figures, int percent) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.max(0, place));
    }
}

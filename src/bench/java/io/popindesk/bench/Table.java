package io.popindesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, with its goal beside it, as Markdown. */
final class Table {
    private final List<String> rows = new ArrayList<>();

    /** A figure without a goal, to compare others with. */
    void fact(String what, double figure, String unit) {
        add(what, text(figure) + " " + unit, "", "");
    }

    /** A figure that is not to pass a goal. */
    void atMost(String what, double figure, String unit, double goal) {
        add(what, text(figure) + " " + unit, "≤ " + text(goal), figure <= goal ? "yes" : "**no**");
    }

    /** What could not be measured, and why, in the first line of what went wrong. */
    void missing(String part, String reason) {
        add(
                part,
                "not measured: " + reason.lines().findFirst().orElse("").replace('|', '/'),
                "",
                "");
    }

    private void add(String what, String figure, String goal, String met) {
        String row = "| %s | %s | %s | %s |".formatted(what, figure.strip(), goal, met);
        rows.add(row);
        System.out.println(row);
    }

    private static String text(double figure) {
        String format = figure >= 100 ? "%.0f" : figure >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, figure);
    }

    /** Prints it whole, and writes it into a file. */
    void write(Path file, String machine) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(machine);
        lines.add("");
        lines.add("| Measure | Figure | Goal | Met |");
        lines.add("|---|---|---|---|");
        lines.addAll(rows);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardCharsets.UTF_8);
        System.out.println();
        lines.forEach(System.out::println);
    }
}

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as Markdown. */
final class Table {
    private Table() {}

    static String of(List<Row> rows) {
        return Stream.concat(
                        Stream.of(line(Row.HEAD), "|---|---|---|---|---|---|\n"),
                        rows.stream().map(Table::line))
                .collect(Collectors.joining());
    }

    private static String line(Row row) {
        return row.cells().stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}

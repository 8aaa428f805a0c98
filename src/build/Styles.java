import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts the theme beside the style sheets among the classes, and compiles them all to the binary
 * form that JavaFX looks for beside each of them, so that no text is parsed while the first window
 * waits for its looks. Run by the build with the project's own JDK.
 */
final class Styles {
    private Styles() {}

    public static void main(String[] args) throws IOException {
        LeanTheme.write(Path.of(args[0]));
        List<Path> sheets;
        try (var files = Files.list(Path.of(args[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        for (Path sheet : sheets) {
            Stylesheet.convertToBinary(sheet.toFile(), binary(sheet).toFile());
        }
        System.out.printf("%d style sheets compiled%n", sheets.size());
    }

    private static Path binary(Path sheet) {
        String name = sheet.getFileName().toString();
        return sheet.resolveSibling(name.substring(0, name.length() - ".css".length()) + ".bss");
    }
}

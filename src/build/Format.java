import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks ({@code check}) or rewrites ({@code write}) every Java source with google-java-format. Run
 * by the build with the project's own JDK, because the formatter can only read the Java that its
 * JDK can read, and Maven itself may run on an older one.
 */
final class Format {
    private static final JavaFormatterOptions STYLE =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("write");
        List<Path> misformatted = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("src", "packaging")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        for (Path source : sources) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (!formatted.equals(text)) {
                misformatted.add(source);
                if (write) {
                    Files.writeString(source, formatted);
                }
            }
        }
        System.out.printf("%d Java files, %d not formatted%n", sources.size(), misformatted.size());
        if (!write && !misformatted.isEmpty()) {
            misformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run: mvn generate-sources exec:exec@format");
            System.exit(1);
        }
    }

    private static String format(Path source, String text) {
        try {
            String tidied =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(text), STYLE.style());
            return new Formatter(STYLE).formatSource(tidied);
        } catch (FormatterException e) {
            throw new IllegalStateException("cannot read " + source, e);
        }
    }
}

package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** JavaFX takes the compiled sheet for the written one, so it has to be what that one says. */
class CompiledStylesTest {
    /** Its dashes are an array, which does not print what is in it. */
    private static final String DASHED = "-fx-border-style";

    static List<Path> sheets() throws IOException, URISyntaxException {
        URL desk = Looks.class.getResource("/popindesk/desk.css");
        Path folder = Path.of(Objects.requireNonNull(desk).toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aCompiledSheetSaysWhatTheWrittenOneDoes(Path sheet) throws IOException {
        Path compiled =
                sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
        Stylesheet read = Stylesheet.loadBinary(compiled.toUri().toURL());
        Stylesheet written = new CssParser().parse(sheet.toUri().toURL());
        assertThat(read.getRules().stream().map(CompiledStylesTest::said))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        written.getRules().stream().map(CompiledStylesTest::said).toList());
    }

    private static String said(Rule rule) {
        return rule.getSelectors()
                + rule.getDeclarations().stream().map(CompiledStylesTest::said).toList().toString();
    }

    private static String said(Declaration declaration) {
        String property = declaration.getProperty();
        return property
                + (property.equals(DASHED) ? "" : value(declaration))
                + (declaration.isImportant() ? "!important" : "");
    }

    /** The address of a picture is followed by that of the sheet which names it. */
    private static String value(Declaration declaration) {
        return declaration.getParsedValue().toString().replace(".bss</value>", ".css</value>");
    }
}

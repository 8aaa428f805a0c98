import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AtlantaFX's Primer without the rules for controls and variants that the program does not have,
 * seven of ten: JavaFX reads them all before the first window opens, and compares each kind of node
 * with the last part of each of them. That nothing of what the program has is cut, a test says by
 * opening every screen.
 */
final class LeanTheme {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    /** Controls, charts and panes that are in no window. */
    private static final Set<String> CONTROLS =
            Set.of(
                    "accordion",
                    "axis",
                    "bb-code",
                    "breadcrumbs",
                    "calendar",
                    "caption-menu-item",
                    "card",
                    "chart",
                    "check-menu-item",
                    "choice-box",
                    "choice-dialog",
                    "color-palette",
                    "color-palette-region",
                    "color-picker",
                    "custom-color-dialog",
                    "custom-text-field",
                    "html-editor",
                    "menu",
                    "menu-bar",
                    "message",
                    "modal-box",
                    "modal-pane",
                    "notification",
                    "pagination",
                    "popover",
                    "progress-slider",
                    "radio-menu-item",
                    "ring-progress-indicator",
                    "segmented-control",
                    "selectable-text",
                    "slider",
                    "split-menu-button",
                    "split-pane",
                    "tab",
                    "tab-line",
                    "tab-pane",
                    "table-view",
                    "text-input-dialog",
                    "tile",
                    "tile-base",
                    "titled-pane",
                    "toggle-switch",
                    "tool-bar",
                    "tree-table-view",
                    "tree-view");

    /** Variants that nothing here comes in, and parts of what is not here. */
    private static final Set<String> VARIANTS =
            Set.of(
                    "area-legend-symbol",
                    "bar-chart",
                    "bar-legend-symbol",
                    "bordered",
                    "bubble-legend-symbol",
                    "button-circle",
                    "button-outlined",
                    "classic",
                    "danger",
                    "decrement-arrow-button",
                    "dense",
                    "floating",
                    "font-icon",
                    "increment-arrow-button",
                    "interactive",
                    "large",
                    "medium",
                    "pie-legend-symbol",
                    "rounded",
                    "small",
                    "stacked-bar-chart",
                    "striped",
                    "table-cell",
                    "table-row-cell",
                    "tree-cell",
                    "tree-table-cell",
                    "tree-table-row-cell");

    /** How the names of further ones begin. */
    private static final List<String> FAMILIES =
            List.of(
                    "arrows-on-",
                    "bg-",
                    "border-",
                    "chart-",
                    "default-color",
                    "elevated-",
                    "html-editor-",
                    "split-arrows-",
                    "title-");

    /** Names for text that is emphasized; {@code text-input} and its like are controls. */
    private static final Pattern EMPHASIS =
            Pattern.compile(
                    "text-(bold|bolder|caption|italic|lighter|muted|normal|oblique|on-emphasis|small"
                            + "|strikethrough|subtle|underlined)");

    private static final String LICENCE =
            """
            /* Cut from %s of AtlantaFX when the program is built.

            MIT License

            Copyright (c) 2022 mkpaz

            Permission is hereby granted, free of charge, to any person obtaining a copy
            of this software and associated documentation files (the "Software"), to deal
            in the Software without restriction, including without limitation the rights
            to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
            copies of the Software, and to permit persons to whom the Software is
            furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all
            copies or substantial portions of the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
            IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
            FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
            AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
            LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
            OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
            SOFTWARE. */
            """;

    private LeanTheme() {}

    /** Writes both sheets, light and dark, beside the program's own. */
    static void write(Path folder) throws IOException {
        for (String name : List.of("primer-light.css", "primer-dark.css")) {
            Files.writeString(folder.resolve(name), LICENCE.formatted(name) + cut(read(name)));
        }
    }

    private static String read(String name) throws IOException {
        String path = "atlantafx/base/theme/" + name;
        try (InputStream sheet = LeanTheme.class.getClassLoader().getResourceAsStream(path)) {
            if (sheet == null) {
                throw new IOException("AtlantaFX has no " + path);
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cut(String sheet) {
        Matcher rules = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        StringBuilder left = new StringBuilder();
        while (rules.find()) {
            String selectors =
                    Stream.of(rules.group(1).split(","))
                            .map(String::strip)
                            .filter(LeanTheme::isUsed)
                            .collect(Collectors.joining(", "));
            if (!selectors.isEmpty()) {
                left.append('\n')
                        .append(selectors)
                        .append(" {")
                        .append(rules.group(2))
                        .append("}\n");
            }
        }
        return left.toString();
    }

    private static boolean isUsed(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(found -> found.group(1))
                .noneMatch(
                        name ->
                                CONTROLS.contains(name)
                                        || VARIANTS.contains(name)
                                        || EMPHASIS.matcher(name).matches()
                                        || FAMILIES.stream().anyMatch(name::startsWith));
    }
}

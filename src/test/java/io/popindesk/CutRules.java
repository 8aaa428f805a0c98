package io.popindesk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import javafx.scene.Node;
import javafx.scene.Parent;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules of AtlantaFX's themes that the build leaves out of the program's. */
final class CutRules {
    private final List<Selector> cut = new ArrayList<>();
    private int kept;

    CutRules() throws IOException {
        compare(new PrimerLight(), "/popindesk/primer-light.css");
        compare(new PrimerDark(), "/popindesk/primer-dark.css");
    }

    private void compare(Theme theme, String ours) throws IOException {
        Set<String> left = new HashSet<>();
        for (Selector selector : selectors(resource(CutRules.class, ours))) {
            left.add(selector.toString());
        }
        for (Selector selector : selectors(own(theme))) {
            if (left.contains(selector.toString())) {
                kept++;
            } else {
                cut.add(selector);
            }
        }
    }

    /** How many selectors are left out. */
    int count() {
        return cut.size();
    }

    /** How many are not. */
    int kept() {
        return kept;
    }

    /** What is left out although it is about something here, whatever state that is in. */
    List<String> missedBelow(Parent root) {
        Set<String> missed = new HashSet<>();
        look(root, missed);
        return List.copyOf(missed);
    }

    private void look(Node node, Set<String> missed) {
        for (Selector selector : cut) {
            if (selector.applies(node)) {
                missed.add(selector + " would style " + node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, missed));
        }
    }

    private static URL own(Theme theme) {
        return resource(Theme.class, theme.getUserAgentStylesheet().replace(".bss", ".css"));
    }

    /** A module finds what is in it, and nothing else. */
    private static URL resource(Class<?> within, String path) {
        return Objects.requireNonNull(within.getResource(path), path);
    }

    private static List<Selector> selectors(URL sheet) throws IOException {
        Stylesheet parsed = new CssParser().parse(sheet);
        return parsed.getRules().stream().flatMap(rule -> rule.getSelectors().stream()).toList();
    }
}

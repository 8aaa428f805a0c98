package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.calendar.SlotCalendar;

import javafx.application.Application;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first frame costs is counted in nodes, kinds of nodes, and the style rules that each
 * kind is compared with. The limits are the figures of the day when they were written, and a
 * little. What stands for the slots, or for their coming, is not in them.
 */
@ExtendWith(ApplicationExtension.class)
class FirstSceneTest {
    private static final int MOST_NODES = 200;
    private static final int MOST_KINDS = 90;
    private static final int MOST_HIDDEN = 14;
    private static final int MOST_SELECTORS = 765;

    private final List<Node> nodes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        addAll(stage.getScene().getRoot());
    }

    @AfterEach
    void close(FxRobot robot) {
        waitForFxEvents();
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
    }

    @Test
    void hasFewNodesOfFewKinds() {
        assertThat(nodes).hasSizeBetween(150, MOST_NODES);
        assertThat(nodes.stream().map(FirstSceneTest::kind).distinct().count())
                .isBetween(60L, (long) MOST_KINDS);
    }

    @Test
    void hasHardlyAnythingThatCannotBeSeen() {
        assertThat(nodes.stream().filter(node -> !(node instanceof OnDemand)))
                .filteredOn(FirstSceneTest::isHidden)
                .hasSizeLessThanOrEqualTo(MOST_HIDDEN);
    }

    @Test
    void isComparedWithFewRules() throws IOException {
        List<String> sheets = new ArrayList<>(stage.getScene().getStylesheets());
        sheets.add(Application.getUserAgentStylesheet());
        // The one rule with the size of text, which URI does not take for an address.
        sheets.removeIf(sheet -> sheet.startsWith("data:"));
        int selectors = 0;
        for (String sheet : sheets) {
            Stylesheet parsed = new CssParser().parse(URI.create(sheet).toURL());
            selectors += parsed.getRules().stream().mapToInt(r -> r.getSelectors().size()).sum();
        }
        assertThat(selectors).isBetween(500, MOST_SELECTORS);
    }

    private void addAll(Node node) {
        if (node instanceof SlotCalendar || "calendarSkeleton".equals(node.getId())) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::addAll);
        }
    }

    /** What JavaFX keeps the rules by that may be about a node. */
    private static String kind(Node node) {
        return node.getTypeSelector() + '#' + node.getId() + node.getStyleClass();
    }

    private static boolean isHidden(Node node) {
        Node one = node;
        while (one != null && one.isVisible()) {
            one = one.getParent();
        }
        return one != null;
    }
}

package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Set;

/** What fits has no bar; what does not can be reached, by the bar and by the focus. */
@ExtendWith(ApplicationExtension.class)
class RevealingScrollPaneTest {
    @SuppressWarnings("NullAway.Init")
    private Region filling;

    @SuppressWarnings("NullAway.Init")
    private Button last;

    @SuppressWarnings("NullAway.Init")
    private RevealingScrollPane pane;

    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @Start
    void open(Stage stage) {
        theme = new Theme();
        theme.follow(new SimpleObjectProperty<>(DeskSettings.USUAL));
        filling = new Region();
        last = new Button("Last");
        pane = new RevealingScrollPane(new VBox(new Button("First"), filling, last));
        stage.setScene(new Scene(pane, 200, 300));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(theme::close);
    }

    @Test
    void whatFitsHasNoBarInTheScene(FxRobot robot) {
        assertThat(bars(robot)).isEmpty();
        assertThat(pane.lookup(".viewport").isCache()).isFalse();
    }

    @Test
    void barComesWithWhatDoesNotFitAsWideAsTheThemeHasIt(FxRobot robot) {
        fill(robot, 2 * pane.getHeight());
        ScrollBar bar = (ScrollBar) bars(robot).iterator().next();
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getWidth()).isEqualTo(bar.prefWidth(-1)).isPositive();
        assertThat(bar.getHeight()).isEqualTo(pane.getHeight());
        assertThat(pane.getViewportBounds().getWidth()).isEqualTo(pane.getWidth() - bar.getWidth());

        robot.interact(() -> bar.setValue(1));
        assertThat(pane.getVvalue()).isEqualTo(1);
        fill(robot, 0);
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void focusScrollsToWhatHasIt(FxRobot robot) {
        fill(robot, 2 * pane.getHeight());
        robot.interact(last::requestFocus);
        assertThat(pane.getVvalue()).isGreaterThan(0.9);
        assertThat(last.localToScene(0, last.getHeight()).getY())
                .isBetween(pane.getHeight() / 2, pane.getHeight());
    }

    private void fill(FxRobot robot, double height) {
        robot.interact(() -> filling.setMinHeight(height));
        waitForFxEvents();
        robot.interact(
                () -> {
                    pane.applyCss();
                    pane.layout();
                });
    }

    private Set<Node> bars(FxRobot robot) {
        return robot.from(pane).lookup(".scroll-bar").queryAll();
    }
}

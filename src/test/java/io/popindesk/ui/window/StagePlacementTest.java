package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.settings.WindowPlacement;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class StagePlacementTest {

    @Test
    void windowOpensWhereItWas(FxRobot robot) {
        Stage stage = placed(robot, new WindowPlacement(40, 30, 1100, 700, false));
        assertThat(stage.getX()).isEqualTo(40);
        assertThat(stage.getY()).isEqualTo(30);
        assertThat(stage.getWidth()).isEqualTo(1100);
        assertThat(stage.getHeight()).isEqualTo(700);
    }

    @Test
    void windowOfAMonitorThatHasGoneOpensOnTheOneThatIsThere(FxRobot robot) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        for (WindowPlacement gone :
                new WindowPlacement[] {
                    new WindowPlacement(screen.getMaxX() + 200, 30, 1100, 700, false),
                    new WindowPlacement(-3_000, 30, 1100, 700, true),
                    new WindowPlacement(40, screen.getMaxY() + 10, 1100, 700, false)
                }) {
            Stage stage = placed(robot, gone);
            assertThat(stage.getX()).as("left to the system").isNaN();
            assertThat(stage.getWidth()).isLessThanOrEqualTo(screen.getWidth());
            assertThat(stage.getHeight()).isLessThanOrEqualTo(screen.getHeight());
        }
    }

    private static Stage placed(FxRobot robot, WindowPlacement last) {
        Stage[] made = new Stage[1];
        robot.interact(
                () -> {
                    Stage stage = new Stage();
                    StagePlacement.apply(Optional.of(last), stage);
                    made[0] = stage;
                });
        return made[0];
    }
}

package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
class StepButtonsTest {
    private static final List<Step> STEPS =
            List.of(Step.CHECK, Step.MARK_BOOKED, Step.MARK_NOT_BOOKED, Step.HISTORY);

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final List<Step> taken = new ArrayList<>();
    private final Attempt attempt = Reachable.attempts().getFirst();

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private StepButtons steps;

    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @Start
    void open(Stage stage) {
        steps =
                new StepButtons(
                        new BookingsWords(texts, INDIA, mobile -> mobile),
                        texts,
                        (step, one) -> taken.add(step),
                        new SimpleBooleanProperty(true));
        Scene scene = new Scene(new Pane(steps), 600, 100);
        theme = new Theme();
        theme.follow(new SimpleObjectProperty<>(DeskSettings.USUAL));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(theme::close);
    }

    @Test
    void twoHaveButtonsWhereThereIsRoomAndTheMenuHasTheOthers(FxRobot robot) {
        show(robot, 400);

        assertThat(buttons()).containsExactly("Check again", "Mark booked");
        assertThat(menu(robot)).containsExactly("Mark not booked", "What happened so far…");
    }

    @Test
    void whereThereIsRoomForOneTheSecondIsInTheMenu(FxRobot robot) {
        show(robot, 400);
        double both = rightmost();
        show(robot, both - 1);

        assertThat(buttons()).containsExactly("Check again");
        assertThat(rightmost()).isLessThan(both);
        assertThat(menu(robot))
                .containsExactly("Mark booked", "Mark not booked", "What happened so far…");

        show(robot, both);
        assertThat(buttons()).containsExactly("Check again", "Mark booked");
    }

    @Test
    void oneStaysHoweverLittleRoomThereIs(FxRobot robot) {
        show(robot, 10);
        assertThat(buttons()).containsExactly("Check again");
        robot.interact(() -> ((Button) shown().getFirst()).fire());
        assertThat(taken).containsExactly(Step.CHECK);
    }

    private void show(FxRobot robot, double width) {
        robot.interact(
                () -> {
                    steps.show(attempt, STEPS);
                    steps.resize(width, 40);
                    steps.layout();
                });
    }

    private List<Node> shown() {
        return steps.getChildren().stream().filter(Node::isVisible).toList();
    }

    private List<String> buttons() {
        return shown().stream()
                .filter(node -> node instanceof Button)
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private double rightmost() {
        return shown().getLast().getBoundsInParent().getMaxX() + steps.getInsets().getRight();
    }

    private List<String> menu(FxRobot robot) {
        MenuButton more = (MenuButton) shown().getLast();
        robot.interact(more::show);
        List<String> items = more.getItems().stream().map(MenuItem::getText).toList();
        robot.interact(more::hide);
        return items;
    }
}

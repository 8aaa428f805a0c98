package io.popindesk.ui.window;

import io.popindesk.settings.WindowPlacement;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.function.Consumer;

/** Puts the window where it was, as far as there is still a screen for it. */
public final class StagePlacement {
    private static final double USUAL_WIDTH = 1366;
    private static final double USUAL_HEIGHT = 768;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private StagePlacement() {}

    /** Places a window that is not yet shown. */
    public static void apply(Optional<WindowPlacement> placement, Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        placement
                .filter(StagePlacement::isOnScreen)
                .ifPresentOrElse(last -> apply(last, stage), () -> applyUsual(stage));
    }

    /**
     * Tells wherever the window goes. While it is maximized, its place and size are those that it
     * goes back to.
     */
    public static void follow(Stage stage, Consumer<WindowPlacement> moved) {
        Follower follower = new Follower(stage, moved);
        stage.xProperty().subscribe((before, now) -> follower.moved());
        stage.yProperty().subscribe((before, now) -> follower.moved());
        stage.widthProperty().subscribe((before, now) -> follower.moved());
        stage.heightProperty().subscribe((before, now) -> follower.moved());
        stage.maximizedProperty().subscribe((before, now) -> follower.moved());
    }

    private static WindowPlacement now(Stage stage) {
        return new WindowPlacement(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    private static void apply(WindowPlacement last, Stage stage) {
        stage.setX(last.x());
        stage.setY(last.y());
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        stage.setMaximized(last.maximized());
    }

    private static void applyUsual(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
        boolean tight = screen.getWidth() <= USUAL_WIDTH || screen.getHeight() <= USUAL_HEIGHT;
        stage.setMaximized(tight);
    }

    private static boolean isOnScreen(WindowPlacement last) {
        return Screen.getScreens().stream()
                .anyMatch(
                        screen ->
                                screen.getVisualBounds()
                                        .contains(
                                                last.x() + last.width() / 2,
                                                last.y() + last.height() / 2));
    }

    private static final class Follower {
        private final Stage stage;
        private final Consumer<WindowPlacement> moved;
        private WindowPlacement normal;

        Follower(Stage stage, Consumer<WindowPlacement> moved) {
            this.stage = stage;
            this.moved = moved;
            this.normal = now(stage);
        }

        void moved() {
            if (stage.isIconified() || !Double.isFinite(stage.getX())) {
                return;
            }
            if (!stage.isMaximized()) {
                normal = now(stage);
            }
            moved.accept(
                    new WindowPlacement(
                            normal.x(),
                            normal.y(),
                            normal.width(),
                            normal.height(),
                            stage.isMaximized()));
        }
    }
}

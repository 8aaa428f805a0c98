import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/**
 * The least that a JavaFX window can be: no control, no style sheet, three rectangles in the
 * colours that are looked for. Their heights are multiples of three, because the screen is looked
 * at in every third row: then as many of those meet them wherever the window is put.
 */
public final class EmptyWindow extends Application {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 748;

    /** Opens it. */
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Pane pane =
                new Pane(
                        rectangle(312, 50, 1000, 498, "#dafbe1"),
                        rectangle(16, 100, 280, 300, "#808994"),
                        rectangle(1100, 650, 200, 48, "#1a7f37"));
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
    }

    private static Rectangle rectangle(int x, int y, int width, int height, String colour) {
        Rectangle made = new Rectangle(x, y, width, height);
        made.setFill(Color.web(colour));
        return made;
    }
}

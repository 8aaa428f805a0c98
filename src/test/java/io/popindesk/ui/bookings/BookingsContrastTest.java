package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import io.popindesk.desk.Attempt;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;

import javafx.application.Application;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every word of a row can be read, in every state, in light and in dark. */
@ExtendWith(ApplicationExtension.class)
class BookingsContrastTest {
    /** What WCAG 2.2 asks of small text. */
    private static final double READABLE = 4.5;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final BookingsModel model =
            new BookingsModel(
                    new WatchedJournal(),
                    new JournalFeed(Runnable::run),
                    new Tasks(Runnable::run, Runnable::run, error -> {}),
                    texts,
                    () -> NOW,
                    INDIA);
    private final VBox rows = new VBox();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        rows.getStyleClass().add("bookings-list");
        VBox table = new VBox(rows);
        table.getStyleClass().add("bookings-table");
        oneOfEachBadge().forEach((badge, attempt) -> rows.getChildren().add(cell(attempt)));
        Scene scene = new Scene(table, 990, 700);
        new io.popindesk.ui.window.Theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everythingCanBeReadInLight(FxRobot robot) {
        assertReadable(robot, new PrimerLight());
    }

    @Test
    void everythingCanBeReadInDark(FxRobot robot) {
        assertReadable(robot, new PrimerDark());
    }

    private void assertReadable(FxRobot robot, Theme theme) {
        robot.interact(
                () -> {
                    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
                    rows.applyCss();
                    rows.layout();
                });
        List<Text> words =
                rows.lookupAll("*").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> !text.getText().isBlank())
                        .toList();
        assertThat(words).hasSizeGreaterThan(60);
        assertThat(words)
                .allSatisfy(
                        text ->
                                assertThat(contrast((Color) text.getFill(), behind(text)))
                                        .as("%s", text.getText())
                                        .isGreaterThanOrEqualTo(READABLE));
    }

    private static Map<Badge, Attempt> oneOfEachBadge() {
        Map<Badge, Attempt> some = new EnumMap<>(Badge.class);
        Reachable.attempts().forEach(attempt -> some.putIfAbsent(Badge.of(attempt), attempt));
        assertThat(some).hasSize(Badge.values().length);
        assertThat(Arrays.stream(Badge.values()).map(Badge::icon))
                .as("no state rests on colour alone")
                .doesNotHaveDuplicates();
        return some;
    }

    private BookingCell cell(Attempt attempt) {
        BookingRow row = new BookingRow(attempt.id());
        row.take(attempt);
        BookingCell cell =
                new BookingCell(
                        model,
                        new BookingsWords(texts, INDIA, mobile -> mobile),
                        texts,
                        new SimpleDoubleProperty(980),
                        (step, one) -> {});
        cell.updateItem(row, false);
        cell.setPrefWidth(980);
        return cell;
    }

    /** The colour behind a text: the backgrounds of all that it stands in, one upon the other. */
    private static Color behind(Text text) {
        Deque<Region> inward = new ArrayDeque<>();
        for (Node node = text; node != null; node = node.getParent()) {
            if (node instanceof Region region) {
                inward.push(region);
            }
        }
        Color colour = Color.WHITE;
        for (Region region : inward) {
            List<BackgroundFill> fills =
                    region.getBackground() == null ? List.of() : region.getBackground().getFills();
            for (BackgroundFill fill : fills) {
                if (fill.getFill() instanceof Color above) {
                    colour =
                            colour.interpolate(
                                    Color.color(above.getRed(), above.getGreen(), above.getBlue()),
                                    above.getOpacity());
                }
            }
        }
        return colour;
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

package io.popindesk.ui.bookings;

import static io.popindesk.ui.bookings.Reachable.INDIA;
import static io.popindesk.ui.bookings.Reachable.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.access.Audit;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Purpose;
import io.popindesk.settings.Brightness;
import io.popindesk.settings.DeskSettings;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every word of a row can be read, in every state, in light and in dark. */
@ExtendWith(ApplicationExtension.class)
class BookingsContrastTest {
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
    private final ObjectProperty<DeskSettings> settings =
            new SimpleObjectProperty<>(DeskSettings.USUAL);

    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, before each test
    private Theme theme;

    @Start
    void open(Stage stage) {
        rows.getStyleClass().add("bookings-list");
        VBox table = new VBox(rows);
        table.getStyleClass().add("bookings-table");
        oneOfEachBadge().forEach((badge, attempt) -> rows.getChildren().add(cell(attempt)));
        Scene scene = new Scene(table, 990, 700);
        theme = new Theme();
        theme.follow(settings);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(theme::close);
    }

    @Test
    void everythingCanBeReadInLight(FxRobot robot) {
        assertReadable(robot, Brightness.LIGHT);
    }

    @Test
    void everythingCanBeReadInDark(FxRobot robot) {
        assertReadable(robot, Brightness.DARK);
    }

    private void assertReadable(FxRobot robot, Brightness brightness) {
        robot.interact(() -> settings.set(DeskSettings.USUAL.withBrightness(brightness)));
        Audit audit = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Audit.of(rows.getScene()));
        assertThat(audit.textsRead()).isGreaterThan(60);
        assertThat(audit.findings()).isEmpty();
    }

    private static Map<Badge, Attempt> oneOfEachBadge() {
        Map<Badge, Attempt> some = new EnumMap<>(Badge.class);
        Reachable.attempts().forEach(attempt -> some.putIfAbsent(Badge.of(attempt), attempt));
        some.put(
                Badge.ERASED,
                Attempt.registering(
                        new AttemptId(1),
                        Purpose.APPOINTMENT,
                        Customer.NOBODY,
                        Optional.empty(),
                        NOW));
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
}

package io.popindesk.bench;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.popin.SlotsAnswer;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotCalendar;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * From the list of slots to the frame that shows it, in a window that is open already: the
 * program's calendar, or the same slots in a table or in buttons. All have the program's style
 * sheets, the same texts, and chips of the same size.
 */
final class CalendarRun {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("mm", Locale.ROOT);
    private static final double CHIP_WIDTH = 32;
    private static final double CHIP_HEIGHT = 30;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    private CalendarRun() {}

    /**
     * @param arguments {@code calendar}, {@code table} or {@code buttons}; days; slots a day
     */
    public static void main(String[] arguments) throws Exception {
        Availability slots =
                new SlotsAnswer()
                        .read(
                                SlotLists.json(
                                        FIRST,
                                        Integer.parseInt(arguments[1]),
                                        Integer.parseInt(arguments[2])));
        Texts texts = new Texts(Locale.ENGLISH);
        Fx.startUp();
        StackPane root = new StackPane(new Label("00"));
        double window = Fx.frame(() -> openWindow(root));
        Result.tell("window", window);
        Result.tell(
                "first",
                Fx.frame(() -> root.getChildren().setAll(view(arguments[0], slots, texts))));
        Fx.run(() -> root.getChildren().clear());
        Result.tell(
                "again",
                Fx.frame(() -> root.getChildren().setAll(view(arguments[0], slots, texts))));
        System.exit(0);
    }

    private static void openWindow(StackPane root) {
        Theme theme = new Theme();
        theme.follow(new SimpleObjectProperty<>(DeskSettings.USUAL));
        Stage stage = new Stage();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Node view(String kind, Availability slots, Texts texts) {
        return switch (kind) {
            case "calendar" -> calendar(slots, texts);
            case "table" -> table(slots);
            case "buttons" -> buttons(slots);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Node calendar(Availability slots, Texts texts) {
        CalendarModel model =
                new CalendarModel(
                        () -> FIRST.atStartOfDay(ZONE).toInstant().minusSeconds(60), ZONE);
        SlotCalendar calendar = new SlotCalendar(model, texts);
        model.show(slots);
        model.nextFree().ifPresent(slot -> showWeekOf(model, slot));
        return calendar;
    }

    private static void showWeekOf(CalendarModel model, Slot slot) {
        if (slot.start().toLocalDate().isAfter(model.weekStartProperty().get().plusDays(6))) {
            model.nextWeek();
        }
    }

    /** A row for each time of the day, a column for each day; the table makes cells as it needs. */
    private static Node table(Availability slots) {
        TableView<Integer> table = new TableView<>();
        table.setFixedCellSize(CHIP_HEIGHT);
        for (Availability.Day day : slots.days()) {
            TableColumn<Integer, String> column = new TableColumn<>(day.date().toString());
            column.setPrefWidth(CHIP_WIDTH);
            column.setCellValueFactory(
                    row ->
                            new ReadOnlyStringWrapper(
                                    MINUTES.format(day.slots().get(row.getValue()).start())));
            table.getColumns().add(column);
        }
        for (int row = 0; row < slots.days().getFirst().slots().size(); row++) {
            table.getItems().add(row);
        }
        return table;
    }

    private static Node buttons(Availability slots) {
        GridPane grid = new GridPane();
        int column = 0;
        for (Availability.Day day : slots.days()) {
            List<Slot> times = day.slots();
            for (int row = 0; row < times.size(); row++) {
                Button button = new Button(MINUTES.format(times.get(row).start()));
                button.setMinSize(CHIP_WIDTH, CHIP_HEIGHT);
                button.setPrefSize(Region.USE_COMPUTED_SIZE, CHIP_HEIGHT);
                grid.add(button, column, row);
            }
            column++;
        }
        return new ScrollPane(grid);
    }
}

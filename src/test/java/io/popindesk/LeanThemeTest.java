package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.window.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The theme is lean, and nothing that the program has lost its looks by that: not the kinds of
 * controls here, with what they open; {@link ScreensTest} looks at all screens.
 */
@ExtendWith(ApplicationExtension.class)
class LeanThemeTest {
    private static final Pattern CONTROL =
            Pattern.compile("import javafx\\.scene\\.control\\.([A-Z]\\w+);");

    /** Those that stand in every screen, or are parts of others. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "Button",
                    "ButtonBar",
                    "ButtonBase",
                    "ButtonType",
                    "ContentDisplay",
                    "Dialog",
                    "DialogEvent",
                    "DialogPane",
                    "Hyperlink",
                    "Label",
                    "Labeled",
                    "ListCell",
                    "OverrunStyle",
                    "ScrollBar",
                    "Skin",
                    "TextFormatter",
                    "TextInputControl",
                    "ToggleButton",
                    "ToggleGroup");

    private static final Set<String> HERE =
            Set.of(
                    "Alert",
                    "CheckBox",
                    "ComboBox",
                    "ContextMenu",
                    "DatePicker",
                    "ListView",
                    "MenuButton",
                    "MenuItem",
                    "PasswordField",
                    "ProgressBar",
                    "ProgressIndicator",
                    "RadioButton",
                    "ScrollPane",
                    "TextArea",
                    "TextField",
                    "Tooltip");

    @SuppressWarnings("NullAway.Init")
    private ComboBox<String> choice;

    @SuppressWarnings("NullAway.Init")
    private DatePicker day;

    @SuppressWarnings("NullAway.Init")
    private MenuButton more;

    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        choice = new ComboBox<>(FXCollections.observableArrayList("One", "Two"));
        day = new DatePicker();
        more = new MenuButton("More", null, new MenuItem("One"));
        theme = new Theme();
        theme.follow(new SimpleObjectProperty<>(DeskSettings.USUAL));
        VBox all =
                new VBox(
                        choice,
                        day,
                        more,
                        new ListView<>(FXCollections.observableArrayList("One")),
                        new CheckBox("One"),
                        new RadioButton("One"),
                        new PasswordField(),
                        new TextField(),
                        new TextArea(),
                        new ScrollPane(),
                        new ProgressBar(),
                        new ProgressBar(0.5),
                        new ProgressIndicator(),
                        new ProgressIndicator(0.5));
        stage.setScene(new Scene(all, 400, 900));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    theme.close();
                });
    }

    @Test
    void mostRulesAreCut() throws IOException {
        CutRules rules = new CutRules();
        assertThat(rules.count()).isGreaterThan(5 * rules.kept() / 2);
        assertThat(rules.kept()).isGreaterThan(400);
    }

    @Test
    void whateverControlsOpenIsStyledAsTheThemeWouldDoIt(FxRobot robot) throws IOException {
        CutRules rules = new CutRules();
        look(robot, rules, 1, () -> {});
        look(robot, rules, 2, choice::show);
        look(robot, rules, 2, day::show);
        look(robot, rules, 2, more::show);
        look(robot, rules, 2, () -> new ContextMenu(new MenuItem("One")).show(stage));
        look(robot, rules, 2, () -> new Tooltip("One").show(stage));
        look(robot, rules, 2, this::ask);
    }

    @Test
    void everyControlInTheProgramIsLookedAt() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(one -> one.toString().endsWith(".java"))
                    .forEach(
                            one -> {
                                Matcher imports = CONTROL.matcher(read(one));
                                while (imports.find()) {
                                    used.add(imports.group(1));
                                }
                            });
        }
        assertThat(used).containsAll(HERE);
        used.removeAll(HERE);
        assertThat(ELSEWHERE).containsAll(used);
    }

    private void ask() {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "Really?");
        alert.initOwner(stage);
        alert.show();
    }

    private void look(FxRobot robot, CutRules rules, int windows, Runnable open) {
        robot.interact(open);
        waitForFxEvents();
        robot.interact(
                () -> {
                    assertThat(Window.getWindows()).hasSize(windows);
                    for (Window window : Window.getWindows()) {
                        window.getScene().getRoot().applyCss();
                        assertThat(rules.missedBelow(window.getScene().getRoot())).isEmpty();
                    }
                    Window.getWindows().stream()
                            .filter(window -> !window.equals(stage))
                            .toList()
                            .forEach(Window::hide);
                    choice.hide();
                    day.hide();
                    more.hide();
                });
        waitForFxEvents();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

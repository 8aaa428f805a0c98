package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.BusySign;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The looks hold everywhere and at once. */
@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private static final Path SHEETS = Path.of("assets/popindesk");

    /** A colour by its value, or by one of the names that CSS has for it. */
    private static final Pattern LITERAL =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsb\\(|:[^;{]*\\b(white|black|red|grey|gray)\\b");

    private final ObjectProperty<DeskSettings> settings =
            new SimpleObjectProperty<>(DeskSettings.USUAL.withBrightness(Brightness.LIGHT));
    private final Button button = new Button("Book");
    private final BusySign busy = new BusySign("Booking");

    @SuppressWarnings("NullAway.Init")
    private SetSystem system;

    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        system = new SetSystem();
        theme = new Theme(system);
        theme.follow(settings);
        stage.setScene(new Scene(new VBox(button, busy), 300, 200));
        stage.show();
    }

    @AfterEach
    void undress(FxRobot robot) {
        robot.interact(
                () -> {
                    List.copyOf(Window.getWindows()).forEach(Window::hide);
                    theme.close();
                });
    }

    @Test
    void textSizeAndDensityHoldAtOnceInEveryWindow(FxRobot robot) {
        Dialog<Void> dialog = dialog(robot);
        Label within = (Label) dialog.getDialogPane().getContent();
        double height = height(robot);
        choose(robot, DeskSettings.USUAL.withTextPercent(200));
        assertThat(button.getFont().getSize()).isEqualTo(26);
        assertThat(within.getFont().getSize()).isEqualTo(26);
        assertThat(height(robot)).isGreaterThan(1.7 * height);

        choose(robot, DeskSettings.USUAL.withDensity(Density.COMPACT));
        assertThat(button.getFont().getSize()).isEqualTo(13);
        assertThat(height(robot)).isLessThan(0.9 * height).isGreaterThanOrEqualTo(24);
    }

    @Test
    void tooltipsAreAsLargeAsTheRest(FxRobot robot) {
        choose(robot, DeskSettings.USUAL.withTextPercent(200));
        Tooltip tooltip = new Tooltip("Alt+N");
        robot.interact(() -> tooltip.show(button, 10, 10));
        assertThat(tooltip.getFont().getSize()).isBetween(24.0, 26.0);
    }

    @Test
    void brightnessHoldsForTheScenesAndWhoeverAsksThem(FxRobot robot) {
        Dialog<Void> dialog = dialog(robot);
        assertThat(ground(stage.getScene()).getBrightness()).isGreaterThan(0.9);
        choose(robot, DeskSettings.USUAL.withBrightness(Brightness.DARK));
        for (Scene scene : List.of(stage.getScene(), dialog.getDialogPane().getScene())) {
            assertThat(ground(scene).getBrightness()).isLessThan(0.2);
            assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
        }
    }

    @Test
    void systemDecidesWhereThePersonLeavesItTo(FxRobot robot) {
        choose(robot, DeskSettings.USUAL.withBrightness(Brightness.SYSTEM));
        robot.interact(() -> system.set(true, false, 1.5));
        style(robot);
        assertThat(ground(stage.getScene()).getBrightness()).isLessThan(0.2);
        assertThat(button.getFont().getSize()).isEqualTo(19.5);
        choose(robot, DeskSettings.USUAL.withBrightness(Brightness.LIGHT).withTextPercent(200));
        assertThat(ground(stage.getScene()).getBrightness()).isGreaterThan(0.9);
        assertThat(button.getFont().getSize()).as("both scales").isEqualTo(39);
    }

    @Test
    void highContrastMakesEdgesAsStrongAsText(FxRobot robot) {
        robot.interact(stage.getScene().getRoot()::requestFocus);
        style(robot);
        Color usual = edge();
        robot.interact(() -> system.set(false, true, 1));
        style(robot);
        assertThat(edge().getBrightness()).isLessThan(usual.getBrightness()).isLessThan(0.25);
    }

    @Test
    void nothingTurnsForWhoeverAskedForLessMotion(FxRobot robot) {
        Node turning = busy.lookup(".progress-indicator");
        Node still = busy.lookup(".ikonli-font-icon");
        style(robot);
        assertThat(turning.isVisible()).isTrue();
        assertThat(still.isVisible()).isFalse();
        robot.interact(system::calmDown);
        style(robot);
        assertThat(turning.isVisible()).isFalse();
        assertThat(still.isVisible()).isTrue();
    }

    @Test
    void coloursHaveNamesInEverySheetButThePalette() throws IOException {
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            List<Path> all =
                    sheets.filter(sheet -> sheet.toString().endsWith(".css"))
                            .filter(sheet -> !sheet.endsWith("palette.css"))
                            .toList();
            assertThat(all).hasSizeGreaterThan(4);
            for (Path sheet : all) {
                assertThat(
                                Files.readAllLines(sheet).stream()
                                        .filter(line -> LITERAL.matcher(line).find())
                                        .toList())
                        .as("%s", sheet)
                        .isEmpty();
            }
        }
    }

    private Dialog<Void> dialog(FxRobot robot) {
        Dialog<Void>[] made = newArray();
        robot.interact(
                () -> {
                    Dialog<Void> dialog = new Dialog<>();
                    dialog.initOwner(stage);
                    dialog.getDialogPane().setContent(new Label("Really?"));
                    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
                    dialog.show();
                    made[0] = dialog;
                });
        return made[0];
    }

    @SuppressWarnings("unchecked")
    private static Dialog<Void>[] newArray() {
        return (Dialog<Void>[]) new Dialog<?>[1];
    }

    private void choose(FxRobot robot, DeskSettings chosen) {
        robot.interact(() -> settings.set(chosen));
        style(robot);
    }

    private static void style(FxRobot robot) {
        robot.interact(
                () ->
                        Window.getWindows()
                                .forEach(
                                        window -> {
                                            window.getScene().getRoot().applyCss();
                                            window.getScene().getRoot().layout();
                                        }));
    }

    private double height(FxRobot robot) {
        style(robot);
        return button.prefHeight(-1);
    }

    private Color edge() {
        return (Color) button.getBackground().getFills().getFirst().getFill();
    }

    private static Color ground(Scene scene) {
        Region root = (Region) scene.getRoot();
        return (Color) root.getBackground().getFills().getLast().getFill();
    }

    /** A system that says what it is told to say. */
    private static final class SetSystem extends SystemLooks {
        private boolean dark;
        private boolean highContrast;
        private boolean calm;
        private double textScale = 1;
        private Runnable follower = () -> {};

        SetSystem() {
            super(Platform.getPreferences());
        }

        void set(boolean nowDark, boolean nowHighContrast, double nowTextScale) {
            dark = nowDark;
            highContrast = nowHighContrast;
            textScale = nowTextScale;
            follower.run();
        }

        void calmDown() {
            calm = true;
            follower.run();
        }

        @Override
        boolean isReducedMotion() {
            return calm;
        }

        @Override
        boolean isDark() {
            return dark;
        }

        @Override
        boolean isHighContrast() {
            return highContrast;
        }

        @Override
        double textScale() {
            return textScale;
        }

        @Override
        Subscription subscribe(Runnable changed) {
            follower = changed;
            return () -> follower = () -> {};
        }
    }
}

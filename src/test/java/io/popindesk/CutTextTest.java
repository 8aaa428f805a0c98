package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.ApiRevision;
import io.popindesk.settings.Language;
import io.popindesk.ui.window.DevanagariFont;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/** Every text on every screen is shown whole on the usual screen of a desk. */
@ExtendWith(ApplicationExtension.class)
class CutTextTest {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void keep(Stage given) {
        DevanagariFont.provide();
        stage = given;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 100", "ENGLISH, 150", "HINDI, 100", "HINDI, 150"})
    void nothingIsCut(Language language, int textPercent, FxRobot robot) throws Exception {
        open(language, textPercent, robot);
        List<String> cut = new ArrayList<>();
        new Screens(desk, robot, name -> look(name, cut)).visitAll();
        assertThat(cut).isEmpty();
    }

    /** What may be left out is called so in the same little room. */
    @ParameterizedTest
    @CsvSource({"ENGLISH, 100", "ENGLISH, 150", "HINDI, 100", "HINDI, 150"})
    void nothingIsCutWhereDetailsMayBeLeftOut(Language language, int textPercent, FxRobot robot)
            throws Exception {
        open(language, textPercent, robot);
        robot.interact(
                () ->
                        desk.settings.change(
                                now ->
                                        now.withAccount(
                                                now.account()
                                                        .withRevision(ApiRevision.HELP_CENTRE))));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> cut = new ArrayList<>();
        look("form", cut);
        assertThat(cut).isEmpty();
    }

    private void open(Language language, int textPercent, FxRobot robot) {
        desk =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () ->
                                new DeskInAWindow(
                                        stage,
                                        DemoOptions.standard().withPort(0).withOtherDesks(false),
                                        language));
        robot.interact(
                () -> {
                    stage.setWidth(WIDTH);
                    stage.setHeight(HEIGHT);
                    desk.settings.change(now -> now.withTextPercent(textPercent));
                });
    }

    private static void look(String name, List<String> cut) {
        List<String> found = WaitForAsyncUtils.waitForAsyncFx(20_000, CutTexts::find);
        found.stream().map(text -> name + ": " + text).forEach(cut::add);
    }
}

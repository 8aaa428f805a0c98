package io.popindesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.SettingsExport;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Saving settings for another desk and taking them over, with real files and a real window. */
@ExtendWith(ApplicationExtension.class)
class NextDeskSectionTest {
    @TempDir private Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Ticker ticker = new Ticker(new FxThread());
    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();
    private final Tasks tasks = new Tasks(background, new FxThread(), unexpected::add);
    private final SettingsModel settings = TestSettings.usual(tasks, ticker);
    private final Resets resets = new Resets(settings);

    /** What the person chooses in the dialogs of the system; null for thinking better of it. */
    private volatile @Nullable Path chosen;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        Texts texts = new Texts(Locale.ENGLISH);
        UiContext context =
                new UiContext(
                        texts, tasks, ticker, InstantSource.system(), ZoneOffset.UTC, settings);
        FileChoice files =
                new FileChoice() {
                    @Override
                    public Optional<Path> toWrite(Window owner) {
                        return Optional.ofNullable(chosen);
                    }

                    @Override
                    public Optional<Path> toRead(Window owner) {
                        return Optional.ofNullable(chosen);
                    }
                };
        NextDeskSection section = new NextDeskSection(context, resets, files);
        stage.setScene(new Scene(new VBox(section), 900, 500));
        stage.show();
    }

    @BeforeEach
    void keep(FxRobot given) {
        robot = given;
    }

    @AfterEach
    void close() {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        ticker.close();
        background.shutdownNow();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void whatOneDeskSavesAnotherTakesOverAfterSeeingItAndCanUndo() throws Exception {
        DeskSettings other =
                DeskSettings.USUAL
                        .withGroups(List.of(new DeskGroup("Sales", "QA101")), "QA101")
                        .withReminderMinutes(30);
        chosen = folder.resolve("next.json");
        robot.interact(() -> settings.change(now -> other));
        press("#exportSettings");
        untilOutcome("The settings were saved: ");
        robot.interact(() -> settings.change(now -> DeskSettings.USUAL.withTextPercent(150)));

        press("#importSettings");
        untilAsked();
        assertThat(settings().groups()).as("nothing before the answer").isEmpty();
        assertThat(words("#settingsThatChange .label"))
                .contains(
                        "Groups to choose from",
                        "nothing → Sales (QA101)",
                        "5 minutes before → 30 minutes before",
                        "150 % → 100 %");
        press("#answerYes");
        assertThat(settings()).isEqualTo(other);
        assertThat(resets.lastProperty().get()).isPresent();

        robot.interact(resets::undo);
        assertThat(settings()).isEqualTo(DeskSettings.USUAL.withTextPercent(150));
    }

    @Test
    void enterAndEscapeLeaveEverythingAsItIs() throws Exception {
        Path file = folder.resolve("next.json");
        SettingsExport.write(DeskSettings.USUAL.withTextPercent(150), file);
        chosen = file;
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            press("#importSettings");
            untilAsked();
            robot.push(key);
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.listWindows().size() == 1);
            assertThat(settings()).isEqualTo(DeskSettings.USUAL);
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedInWords() throws Exception {
        chosen = Files.writeString(folder.resolve("foreign.json"), "{\"textPercent\": 150}");
        press("#importSettings");
        untilOutcome("This is no file of settings that Popin Desk has saved");
        chosen =
                Files.writeString(
                        folder.resolve("newer.json"),
                        "{\"popinDesk\": \"settings\", \"version\": 9}");
        press("#importSettings");
        untilOutcome("A newer Popin Desk has saved this file.");
        chosen =
                Files.writeString(
                        folder.resolve("hostile.json"),
                        "{\"popinDesk\": \"settings\", \"version\": 1, \"textPercent\": 9000}");
        press("#importSettings");
        untilOutcome(
                "Nothing was changed. What is different in the file cannot be used: Text size");
        assertThat(settings()).isEqualTo(DeskSettings.USUAL);
    }

    @Test
    void aFileThatChangesNothingIsSaidToChangeNothing() throws Exception {
        Path file = folder.resolve("next.json");
        SettingsExport.write(DeskSettings.USUAL, file);
        chosen = file;
        press("#importSettings");
        untilOutcome("The file has the settings that this desk has already.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        chosen = folder.resolve("gone").resolve("next.json");
        press("#exportSettings");
        untilOutcome("The settings could not be saved there.");
    }

    @Test
    void whoThinksBetterOfItChangesNothing() {
        press("#exportSettings");
        press("#importSettings");
        assertThat(words("#nextDeskOutcome")).containsExactly("");
        assertThat(tasks.running()).isEmpty();
    }

    private DeskSettings settings() {
        return settings.settingsProperty().get();
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
        waitForFxEvents();
    }

    private List<String> words(String query) {
        return robot.lookup(query).<Labeled>queryAll().stream().map(Labeled::getText).toList();
    }

    private void untilOutcome(String beginning) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> words("#nextDeskOutcome").getFirst().startsWith(beginning));
    }

    private void untilAsked() throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () ->
                        robot.lookup("#answerNo")
                                .tryQuery()
                                .filter(one -> one.isFocused())
                                .isPresent());
    }
}

package io.popindesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.settings.Brightness;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class SettingsModelTest {
    @TempDir private Path home;

    /** What the ticker wants to have done on the UI thread. */
    private final LinkedBlockingQueue<Runnable> due = new LinkedBlockingQueue<>();

    private final Ticker ticker = new Ticker(due::add);
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, unexpected::add);

    @AfterEach
    void end() {
        ticker.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void changeIsSeenAtOnceAndWrittenAMomentLater() throws InterruptedException {
        SettingsModel model = model(home);
        model.change(now -> now.withBrightness(Brightness.DARK));
        assertThat(model.settingsProperty().get().brightness()).isEqualTo(Brightness.DARK);
        assertThat(home).isEmptyDirectory();

        model.change(now -> now.withTextPercent(125));
        model.remember(now -> now.withCustomer("560001", "QA101"));
        takeDue().run();

        DeskSettings written = KeptFile.settings(home).read().value();
        assertThat(written.brightness()).isEqualTo(Brightness.DARK);
        assertThat(written.textPercent()).isEqualTo(125);
        assertThat(KeptFile.memory(home).read().value().group()).isEqualTo("QA101");
        assertThat(due).as("one write for all of it").isEmpty();
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() throws InterruptedException {
        SettingsModel model = model(home);
        model.change(now -> now.withTextPercent(100));
        model.remember(now -> now.withFormWidth(0));
        assertThat(due.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatCannotBeWrittenIsSaidAndHoldsForTheSession() throws Exception {
        Path folder = home.resolve("later");
        SettingsModel model = model(folder);
        model.change(now -> now.withTextPercent(125));
        takeDue().run();
        assertThat(model.notSavedProperty().get()).isTrue();
        assertThat(model.settingsProperty().get().textPercent()).isEqualTo(125);

        Files.createDirectory(folder);
        model.change(now -> now.withTextPercent(150));
        takeDue().run();
        assertThat(model.notSavedProperty().get()).isFalse();
        assertThat(KeptFile.settings(folder).read().value().textPercent()).isEqualTo(150);
    }

    private Runnable takeDue() throws InterruptedException {
        Runnable action = due.poll(10, TimeUnit.SECONDS);
        assertThat(action).isNotNull();
        return action;
    }

    private SettingsModel model(Path folder) {
        return new SettingsModel(
                KeptFile.settings(folder),
                DeskSettings.USUAL,
                KeptFile.memory(folder),
                DeskMemory.NOTHING,
                tasks,
                ticker,
                new Texts(Locale.ENGLISH));
    }
}

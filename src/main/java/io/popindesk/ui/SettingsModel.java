package io.popindesk.ui;

import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What is chosen for this desk, and what it remembers. A change is seen at once and written a
 * moment later. Used on the UI thread.
 */
public final class SettingsModel {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsModel.class);

    /** So that dragging and typing do not write a file for each step. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final KeptFile<DeskSettings> settingsFile;
    private final KeptFile<DeskMemory> memoryFile;
    private final ReadOnlyObjectWrapper<DeskSettings> settings;
    private final ReadOnlyObjectWrapper<DeskMemory> memory;
    private final ReadOnlyBooleanWrapper notSaved = new ReadOnlyBooleanWrapper();
    private final Tasks tasks;
    private final Ticker ticker;
    private final Texts texts;
    private final OneAtATime lane = new OneAtATime();
    private boolean waiting;

    /**
     * @param settingsFile where the settings are kept
     * @param settings as they were read from there
     * @param memoryFile where it is kept what the desk remembers
     * @param memory as it was read from there
     */
    public SettingsModel(
            KeptFile<DeskSettings> settingsFile,
            DeskSettings settings,
            KeptFile<DeskMemory> memoryFile,
            DeskMemory memory,
            Tasks tasks,
            Ticker ticker,
            Texts texts) {
        this.settingsFile = settingsFile;
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        this.memoryFile = memoryFile;
        this.memory = new ReadOnlyObjectWrapper<>(memory);
        this.tasks = tasks;
        this.ticker = ticker;
        this.texts = texts;
    }

    /** What a person has chosen; never null. */
    public ReadOnlyObjectProperty<DeskSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** What the desk remembers by itself; never null. */
    public ReadOnlyObjectProperty<DeskMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Whether the last try to write them failed; what was chosen holds for this session then. */
    public ReadOnlyBooleanProperty notSavedProperty() {
        return notSaved.getReadOnlyProperty();
    }

    /** Chooses something else. */
    public void change(UnaryOperator<DeskSettings> how) {
        DeskSettings now = how.apply(settings.get());
        if (!now.equals(settings.get())) {
            settings.set(now);
            settingsFile.keep(now);
            saveLater();
        }
    }

    /** Remembers something else. */
    public void remember(UnaryOperator<DeskMemory> how) {
        DeskMemory now = how.apply(memory.get());
        if (!now.equals(memory.get())) {
            memory.set(now);
            memoryFile.keep(now);
            saveLater();
        }
    }

    /**
     * Writes what is not written yet. Blocks on the disk, so it is not called on the UI thread.
     *
     * @throws IOException when it cannot be written; it is tried again later
     */
    public void writeNow() throws IOException {
        settingsFile.flush();
        memoryFile.flush();
    }

    private void saveLater() {
        if (!waiting) {
            waiting = true;
            ticker.once(LATE, this::save);
        }
    }

    private void save() {
        waiting = false;
        boolean started =
                lane.start(
                        tasks.task(
                                        texts.get("task.settings"),
                                        control -> {
                                            writeNow();
                                            return true;
                                        })
                                .onSuccess(done -> notSaved.set(false))
                                .onFailure(IOException.class, this::couldNotSave));
        if (!started) {
            saveLater();
        }
    }

    private void couldNotSave(IOException failure) {
        LOG.warn("the settings could not be written", failure);
        notSaved.set(true);
    }
}

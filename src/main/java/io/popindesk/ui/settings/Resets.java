package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes several settings at a stroke, and takes the last such change back. What was chosen in the
 * meantime elsewhere stays. Used on the UI thread.
 */
final class Resets {

    /**
     * A change that can be taken back.
     *
     * @param what it was made to, as people call it; empty where settings were taken from a file
     */
    record Done(Optional<String> what, List<Part<?>> parts, DeskSettings before) {}

    private final SettingsModel settings;
    private final ReadOnlyObjectWrapper<Optional<Done>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Resets(SettingsModel settings) {
        this.settings = settings;
    }

    ReadOnlyObjectProperty<DeskSettings> settings() {
        return settings.settingsProperty();
    }

    /** What can be taken back; never null. */
    ReadOnlyObjectProperty<Optional<Done>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /**
     * Puts settings back to their usual values.
     *
     * @param what they are together, as people call it
     */
    void reset(String what, List<Part<?>> parts) {
        change(Optional.of(what), now -> Parts.copy(parts, DeskSettings.USUAL, now));
    }

    /** Takes over what came from a file. */
    void takeOver(UnaryOperator<DeskSettings> how) {
        change(Optional.empty(), how);
    }

    void undo() {
        last.get()
                .ifPresent(
                        done -> {
                            last.set(Optional.empty());
                            settings.change(now -> Parts.copy(done.parts(), done.before(), now));
                        });
    }

    /** Lets the last change be. */
    void forget() {
        last.set(Optional.empty());
    }

    private void change(Optional<String> what, UnaryOperator<DeskSettings> how) {
        DeskSettings before = settings.settingsProperty().get();
        settings.change(how);
        List<Part<?>> parts = Parts.different(before, settings.settingsProperty().get());
        if (!parts.isEmpty()) {
            last.set(Optional.of(new Done(what, parts, before)));
        }
    }
}

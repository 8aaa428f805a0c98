package io.popindesk.ui.booking;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where a file is to be saved. Used on the UI thread. */
@FunctionalInterface
public interface SavePlace {

    /**
     * Where the person wants the file.
     *
     * @param replacing whether they know that it takes the place of one that is there
     */
    record Target(Path file, boolean replacing) {}

    /**
     * Asks once.
     *
     * @param owner the window that asks
     * @param title what is saved
     * @param name the name suggested
     * @param kind what such files are called
     * @return empty when the person does not want to save
     */
    Optional<Target> ask(Window owner, String title, String name, String kind);

    /** Asks as the system does, which also asks before a file is replaced. */
    static SavePlace ofSystem() {
        return (owner, title, name, kind) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            String ending = name.substring(name.lastIndexOf('.'));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner))
                    .map(file -> withEnding(file.toPath(), ending));
        };
    }

    /** What the system asked about was the name without its ending, if there was none. */
    private static Target withEnding(Path file, String ending) {
        return file.getFileName().toString().endsWith(ending)
                ? new Target(file, true)
                : new Target(file.resolveSibling(file.getFileName() + ending), false);
    }
}

package io.popindesk.ui.booking;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where a file is to be saved. Used on the UI thread. */
@FunctionalInterface
public interface SavePlace {

    /**
     * Asks once.
     *
     * @param owner the window that asks
     * @param name the name suggested
     * @param kind what such files are called
     * @return empty when the person does not want to save
     */
    Optional<Path> ask(Window owner, String name, String kind);

    /** Asks as the system does, which also asks before a file is replaced. */
    static SavePlace ofSystem() {
        return (owner, name, kind) -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(name);
            String ending = name.substring(name.lastIndexOf('.'));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner))
                    .map(file -> file.toPath())
                    .map(
                            path ->
                                    path.getFileName().toString().endsWith(ending)
                                            ? path
                                            : path.resolveSibling(path.getFileName() + ending));
        };
    }
}

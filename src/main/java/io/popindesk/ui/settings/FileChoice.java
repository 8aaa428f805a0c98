package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Lets a person choose a file of settings. */
interface FileChoice {

    /** Where to write; empty where the person thought better of it. */
    Optional<Path> toWrite(Window owner);

    /** What to read; empty where the person thought better of it. */
    Optional<Path> toRead(Window owner);

    /** The dialogs of the operating system. */
    static FileChoice ofTheSystem(Texts texts) {
        return new FileChoice() {
            @Override
            public Optional<Path> toWrite(Window owner) {
                FileChooser chooser = chooser("settings.export");
                chooser.setInitialFileName("popin-desk-settings.json");
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> toRead(Window owner) {
                return Optional.ofNullable(chooser("settings.import").showOpenDialog(owner))
                        .map(File::toPath);
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.get(title));
                chooser.getExtensionFilters()
                        .add(
                                new FileChooser.ExtensionFilter(
                                        texts.get("settings.nextDesk.files"), "*.json"));
                return chooser;
            }
        };
    }
}

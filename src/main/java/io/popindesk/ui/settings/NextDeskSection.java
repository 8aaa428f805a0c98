package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.settings.SettingsExport;
import io.popindesk.tasks.LatestWins;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/** The settings of this desk in a file, and those of another desk from one. */
final class NextDeskSection extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(NextDeskSection.class);

    private final UiContext context;
    private final Resets resets;
    private final FileChoice files;
    private final Label outcome = new Label();
    private final LatestWins lane = new LatestWins();

    NextDeskSection(UiContext context, Resets resets, FileChoice files) {
        super("nextDesk", context.texts());
        this.context = context;
        this.resets = resets;
        this.files = files;
        addSetting("export", createButton("exportSettings", Feather.DOWNLOAD, this::export));
        addSetting("import", createButton("importSettings", Feather.UPLOAD, this::load));
        outcome.setId("nextDeskOutcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        addNode(outcome);
    }

    private Button createButton(String id, Feather icon, Runnable action) {
        Button button = new Button(texts().get("settings.nextDesk." + id), new FontIcon(icon));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void export() {
        files.toWrite(getScene().getWindow())
                .ifPresent(
                        file -> {
                            DeskSettings now = context.settings().settingsProperty().get();
                            lane.start(
                                    context.tasks()
                                            .task(
                                                    texts().get("task.exportSettings"),
                                                    control -> {
                                                        SettingsExport.write(now, file);
                                                        return file;
                                                    })
                                            .onSuccess(done -> say("settings.export.done", done))
                                            .onFailure(IOException.class, this::couldNotWrite));
                        });
    }

    private void couldNotWrite(IOException failure) {
        LOG.warn("settings could not be written to a file: {}", failure.getClass().getName());
        fail("settings.export.failed");
    }

    private void load() {
        files.toRead(getScene().getWindow()).ifPresent(this::load);
    }

    private void load(Path file) {
        DeskSettings now = context.settings().settingsProperty().get();
        lane.start(
                context.tasks()
                        .task(
                                texts().get("task.importSettings"),
                                control -> SettingsExport.read(file, now))
                        .onSuccess(this::ask)
                        .onFailure(
                                SettingsExport.Refused.class,
                                refused -> fail("settings.import." + refused.refusal())));
    }

    private void ask(SettingsExport.Offer offer) {
        Texts texts = texts();
        DeskSettings now = context.settings().settingsProperty().get();
        String unusable =
                offer.problems().isEmpty() ? "" : new SettingsNotices(texts).list(offer.problems());
        if (Parts.different(now, offer.settings()).isEmpty()) {
            if (unusable.isEmpty()) {
                say("settings.import.nothing");
            } else {
                fail("settings.import.nothingUsable", unusable);
            }
            return;
        }
        say("settings.import.asking");
        new TakeOverQuestion(getScene().getWindow(), now, offer.settings(), unusable, texts)
                .ask(() -> takeOver(offer.settings()));
    }

    private void takeOver(DeskSettings offered) {
        DeskSettings before = context.settings().settingsProperty().get();
        resets.takeOver(now -> Parts.copy(Parts.different(before, offered), offered, now));
        say("settings.import.done");
    }

    private void say(String key, Object... arguments) {
        show(texts().get(key, arguments), "quiet");
    }

    private void fail(String key, Object... arguments) {
        show(texts().get(key, arguments), "field-message");
    }

    private void show(String sentence, String look) {
        outcome.setText(sentence);
        outcome.getStyleClass().removeAll("quiet", "field-message");
        outcome.getStyleClass().add(look);
    }
}

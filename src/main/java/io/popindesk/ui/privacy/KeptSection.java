package io.popindesk.ui.privacy;

import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.settings.Section;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What this program keeps, and where: each kind of thing with what is in it, for how long, how
 * large it is, how to get rid of it, and the way to it.
 */
public final class KeptSection extends Section {
    private final KeptModel model;
    private final SettingsModel settings;
    private final Consumer<URI> open;
    private final VBox things = new VBox();

    /**
     * @param open opens a folder, without making the UI thread wait
     */
    public KeptSection(KeptModel model, UiContext context, Consumer<URI> open) {
        super("kept", context.texts());
        this.model = model;
        this.settings = context.settings();
        this.open = open;
        things.setId("keptThings");
        things.getStyleClass().add("kept-things");
        Label said = words("", "quiet");
        said.setId("keptSaid");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        Button again = new Button(texts().get("kept.again"));
        again.setId("keptAgain");
        again.setOnAction(event -> model.look());
        VBox all = new VBox(words(texts().get("kept.intro"), "quiet"), things, said, again);
        all.getStyleClass().add("kept");
        addNode(all);
        model.keptProperty().subscribe(kept -> show(kept, settings.settingsProperty().get()));
        settings.settingsProperty().subscribe(this::showIfChanged);
        // Whoever comes to the settings sees it as it is then.
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                model.look();
                            }
                        });
    }

    private void showIfChanged(DeskSettings before, DeskSettings now) {
        if (before.privacy().retentionDays() != now.privacy().retentionDays()
                || before.account().keys() != now.account().keys()) {
            show(model.keptProperty().get(), now);
        }
    }

    private void show(List<KeptThing> kept, DeskSettings now) {
        things.getChildren().setAll(kept.stream().map(thing -> thing(thing, now)).toList());
    }

    private VBox thing(KeptThing thing, DeskSettings now) {
        String name = texts().get("kept." + thing.kind());
        String size =
                thing.bytes() == 0 ? texts().get("kept.none") : Sizes.words(thing.bytes(), texts());
        Label heading =
                words(
                        thing.demo()
                                ? texts().get("kept.ofDemo", name, size)
                                : texts().get("kept.heading", name, size),
                        "kept-name");
        TextField place = new TextField(thing.place().toString());
        place.setEditable(false);
        place.getStyleClass().add("kept-place");
        place.setAccessibleText(texts().get("kept.place", name));
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox way = new HBox(place, createOpen(thing, name));
        way.getStyleClass().add("kept-way");
        if (thing.kind().isRemovable()) {
            way.getChildren().add(createRemove(thing, name));
        }
        VBox all = new VBox(heading, words(sentence(thing, now), "quiet"), way);
        all.getStyleClass().add("kept-thing");
        return all;
    }

    /** What is in it, for how long, and how to get rid of it. */
    private String sentence(KeptThing thing, DeskSettings now) {
        return switch (thing.kind()) {
            case JOURNAL, BACKUPS -> {
                int days = now.privacy().retentionDays();
                yield days == 0
                        ? texts().get("kept." + thing.kind() + ".forEver")
                        : texts().get("kept." + thing.kind() + ".words", days);
            }
            case KEYS -> texts().get("kept.KEYS." + now.account().keys());
            default -> texts().get("kept." + thing.kind() + ".words");
        };
    }

    private Button createOpen(KeptThing thing, String name) {
        Button button = new Button(texts().get("kept.open"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts().get("kept.openFor", name));
        button.setOnAction(event -> open.accept(folder(thing).toUri()));
        return button;
    }

    private static Path folder(KeptThing thing) {
        return switch (thing.kind()) {
            case BACKUPS, SET_ASIDE, LOG -> thing.place();
            case JOURNAL, MEMORY, SETTINGS, UNREADABLE, KEYS, WINDOW, DOOR ->
                    Optional.ofNullable(thing.place().getParent()).orElse(thing.place());
        };
    }

    private Button createRemove(KeptThing thing, String name) {
        Button button = new Button(texts().get("kept.remove"));
        button.setId("remove-" + thing.kind());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts().get("kept.removeFor", name));
        button.setOnAction(
                event ->
                        new SafeQuestion(
                                        getScene().getWindow(),
                                        texts(),
                                        texts().get("kept.remove.ask", name),
                                        texts().get("kept.remove.ask.words", thing.place()),
                                        texts().get("kept.remove.no"),
                                        texts().get("kept.remove.yes"))
                                .ask(() -> model.remove(thing)));
        return button;
    }

    private static Label words(String text, String styleClass) {
        Label words = new Label(text);
        words.getStyleClass().add(styleClass);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}

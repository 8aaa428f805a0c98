package io.popindesk.ui.settings;

import io.popindesk.settings.CertificateFile;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.tasks.LatestWins;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/**
 * A file with certificates of authorities: named or looked for, and looked into before it holds. A
 * file that cannot be used changes nothing.
 */
final class AuthoritiesField extends VBox implements Compound {
    private final UiContext context;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label state = new Label();
    private final LatestWins lane = new LatestWins();
    private String kept = "";

    AuthoritiesField(UiContext context) {
        this.context = context;
        this.texts = context.texts();
        getStyleClass().addAll("checked-field", "wide-setting");
        field.setId("setting-authorities");
        field.setPromptText(texts.get("settings.authorities.none"));
        Button choose = new Button(texts.get("settings.authorities.choose"));
        choose.setId("chooseAuthorities");
        choose.setOnAction(event -> choose());
        FlowPane line = new FlowPane(field, choose);
        line.getStyleClass().add("field-and-buttons");
        state.setId("authoritiesState");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        getChildren().addAll(line, state);
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now) {
                                leave();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        context.settings().settingsProperty().subscribe(this::show);
    }

    @Override
    public Node input() {
        return field;
    }

    private void show(DeskSettings now) {
        String holds = now.network().authorities().map(Path::toString).orElse("");
        if (!holds.equals(kept)) {
            kept = holds;
            field.setText(holds);
            now.network().authorities().ifPresentOrElse(this::lookInto, () -> say("", "quiet"));
        }
    }

    private void leave() {
        String typed = field.getText().strip();
        if (typed.equals(kept)) {
            return;
        }
        if (typed.isEmpty()) {
            take(Optional.empty());
            return;
        }
        absolute(typed)
                .ifPresentOrElse(
                        this::lookInto,
                        () -> say(texts.get("settings.authorities.relative"), "field-message"));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            leave();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(kept)) {
            event.consume();
            field.setText(kept);
            say("", "quiet");
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.authorities"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.getAbsolutePath());
            leave();
        }
    }

    private void lookInto(Path file) {
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.certificates"),
                                control -> CertificateFile.read(file, context.clock().instant()))
                        .onSuccess(found -> found(file, found))
                        .onFailure(
                                CertificateFile.Unusable.class,
                                failure ->
                                        say(
                                                texts.get(
                                                        "settings.authorities."
                                                                + failure.problem()),
                                                "field-message")));
    }

    private void found(Path file, CertificateFile found) {
        take(Optional.of(file));
        LocalDate until = LocalDate.ofInstant(found.until(), context.deskZone());
        String day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(texts.locale())
                        .format(until);
        say(texts.get("settings.authorities.found", found.count(), day), "quiet");
    }

    private void take(Optional<Path> file) {
        kept = file.map(Path::toString).orElse("");
        field.setText(kept);
        say("", "quiet");
        context.settings().change(now -> Parts.AUTHORITIES.writing().apply(now, file));
    }

    private void say(String sentence, String look) {
        state.setText(sentence);
        state.getStyleClass().removeAll("quiet", "field-message");
        state.getStyleClass().add(look);
    }

    private static Optional<Path> absolute(String typed) {
        try {
            return Optional.of(Path.of(typed)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

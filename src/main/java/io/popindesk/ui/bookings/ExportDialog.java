package io.popindesk.ui.bookings;

import io.popindesk.desk.AttemptQuery;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.SavePlace;

import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks which bookings are to be saved as a table, and tells how far that is. */
final class ExportDialog extends Dialog<Void> {
    private final ExportModel model;
    private final UiContext context;
    private final Texts texts;
    private final AttemptQuery query;
    private final SavePlace savePlace;
    private final Consumer<URI> open;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Button openFolder = new Button();

    /**
     * @param query the bookings that are looked at
     * @param open opens the folder that the table is in
     */
    ExportDialog(
            Window owner,
            ExportModel model,
            AttemptQuery query,
            UiContext context,
            SavePlace savePlace,
            Consumer<URI> open) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.query = query;
        this.savePlace = savePlace;
        this.open = open;
        initOwner(owner);
        setTitle(texts.get("export.title"));
        DialogFit.onScreenOf(owner, this);
        Label heading = new Label(texts.get("export.title"));
        heading.getStyleClass().add("place-title");
        VBox content =
                new VBox(heading, words(which()), createDays(), createNote(), createProgress());
        content.getStyleClass().add("export");
        getDialogPane().setContent(content);
        createButtons();
        model.forgetOutcome();
        var following = model.outcomeProperty().subscribe(outcome -> show(outcome));
        setOnHidden(
                event -> {
                    following.unsubscribe();
                    model.cancel();
                });
    }

    private String which() {
        String part = texts.get("bookings.filter." + query.filter());
        return query.text().isBlank()
                ? texts.get("export.which", part)
                : texts.get("export.whichFound", part, query.text().strip());
    }

    private GridPane createDays() {
        GridPane days = new GridPane();
        days.getStyleClass().add("export-days");
        addDay(days, 0, "from", "exportFrom", from);
        addDay(days, 1, "to", "exportTo", to);
        days.disableProperty().bind(model.busyProperty());
        return days;
    }

    private void addDay(GridPane days, int row, String which, String id, DatePicker picker) {
        Label name = new Label(texts.get("export.day." + which));
        name.getStyleClass().add("field-label");
        name.setLabelFor(picker);
        picker.setId(id);
        picker.setPromptText(texts.get("export.any." + which));
        days.addRow(row, name, picker);
    }

    private Label createNote() {
        Label note = words(texts.get("export.note"));
        note.getStyleClass().add("quiet");
        return note;
    }

    private VBox createProgress() {
        said.setId("exportSaid");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        bar.setId("exportProgress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        model.progressProperty().get() < 0
                                                ? ProgressBar.INDETERMINATE_PROGRESS
                                                : model.progressProperty().get(),
                                model.progressProperty()));
        bar.visibleProperty().bind(model.busyProperty());
        cancel.setId("exportCancel");
        cancel.setText(texts.get("export.cancel"));
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.busyProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        openFolder.setId("exportOpenFolder");
        openFolder.setText(texts.get("export.openFolder"));
        openFolder.setVisible(false);
        openFolder.managedProperty().bind(openFolder.visibleProperty());
        HBox buttons = new HBox(cancel, openFolder);
        buttons.getStyleClass().add("export-buttons");
        VBox progress = new VBox(bar, said, buttons);
        progress.getStyleClass().add("export-progress");
        return progress;
    }

    private void createButtons() {
        ButtonType save = new ButtonType(texts.get("export.save"), ButtonBar.ButtonData.OK_DONE);
        // The one of JavaFX speaks the language of the system, and no Hindi.
        ButtonType close =
                new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().addAll(save, close);
        Button saving = (Button) getDialogPane().lookupButton(save);
        saving.setId("exportSave");
        saving.disableProperty().bind(model.busyProperty());
        saving.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    save();
                });
    }

    private void save() {
        ExportModel.Part part = new ExportModel.Part(query, from.getValue(), to.getValue());
        if (part.isBackwards()) {
            said.setText(texts.get("export.backwards"));
            from.requestFocus();
            return;
        }
        savePlace
                .ask(
                        getDialogPane().getScene().getWindow(),
                        texts.get("export.saveAs"),
                        texts.get(
                                "export.fileName",
                                LocalDate.ofInstant(context.clock().instant(), context.deskZone())
                                        .toString()),
                        texts.get("export.fileKind"))
                .ifPresent(target -> model.save(part, target.file(), target.replacing()));
    }

    private void show(ExportModel.@Nullable Outcome outcome) {
        said.setText(outcome == null ? "" : outcome.sentence());
        Optional<Path> folder =
                Optional.ofNullable(outcome)
                        .map(ExportModel.Outcome::file)
                        .map(file -> file.toAbsolutePath().getParent());
        openFolder.setVisible(folder.isPresent());
        folder.ifPresent(
                there -> {
                    openFolder.setOnAction(event -> open.accept(there.toUri()));
                    openFolder.requestFocus();
                });
        getDialogPane().requestLayout();
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}

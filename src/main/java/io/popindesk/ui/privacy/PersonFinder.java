package io.popindesk.ui.privacy;

import io.popindesk.desk.Forgetting;
import io.popindesk.desk.Person;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.SavePlace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/** Finds somebody, shows what is kept of them, and hands it over or erases it. */
final class PersonFinder extends VBox {
    private final PersonModel model;
    private final KeptModel kept;
    private final UiContext context;
    private final Texts texts;
    private final UnaryOperator<String> mobileForReading;
    private final SavePlace savePlace;
    private final TextField whom = new TextField();
    private final VBox people = new VBox();

    PersonFinder(
            PrivacyModels models,
            UiContext context,
            UnaryOperator<String> mobileForReading,
            SavePlace savePlace) {
        this.model = models.person();
        this.kept = models.kept();
        this.context = context;
        this.texts = context.texts();
        this.mobileForReading = mobileForReading;
        this.savePlace = savePlace;
        getStyleClass().addAll("person-finder", "wide-setting");
        people.setId("people");
        people.getStyleClass().add("people");
        people.managedProperty().bind(people.visibleProperty());
        Label said = words("");
        said.setId("personSaid");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        getChildren().addAll(createSearch(), said, people);
        model.foundProperty().subscribe(this::show);
    }

    /** Puts the focus where people are looked for. */
    void focus() {
        whom.requestFocus();
        whom.selectAll();
    }

    private HBox createSearch() {
        whom.setId("findPerson");
        whom.setPromptText(texts.get("person.prompt"));
        whom.setAccessibleText(texts.get("person.prompt"));
        whom.textProperty().bindBidirectional(model.textProperty());
        whom.setOnAction(event -> model.find());
        HBox.setHgrow(whom, Priority.ALWAYS);
        Button find = new Button(texts.get("person.find"));
        find.setId("findPersonNow");
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.setOnAction(event -> model.find());
        HBox search = new HBox(whom, find);
        search.getStyleClass().add("person-search");
        return search;
    }

    private void show(Forgetting.@Nullable Found found) {
        people.getChildren().clear();
        people.setVisible(found != null);
        if (found == null) {
            return;
        }
        for (Person person : found.people()) {
            people.getChildren()
                    .add(
                            new PersonCard(
                                    person,
                                    context,
                                    mobileForReading,
                                    model.busyProperty(),
                                    this::export,
                                    this::ask));
        }
        if (found.people().isEmpty()) {
            people.getChildren().add(words(texts.get("person.nobody")));
        } else if (found.more()) {
            people.getChildren().add(words(texts.get("person.more")));
        }
    }

    private void export(Person person, String ending) {
        savePlace
                .ask(
                        getScene().getWindow(),
                        texts.get("person.saveAs"),
                        // Nothing in the name tells whose it is.
                        texts.get("person.fileName") + ending,
                        texts.get("person.fileKind." + ending.substring(1)))
                .ifPresent(target -> model.export(person, target.file(), target.replacing()));
    }

    private void ask(Person person) {
        model.extent(person)
                .ifPresent(
                        extent ->
                                new SafeQuestion(
                                                getScene().getWindow(),
                                                texts,
                                                texts.get("person.ask", person.newest().name()),
                                                question(extent),
                                                texts.get("person.ask.no"),
                                                texts.get("person.ask.yes"))
                                        .ask(() -> erase(person)));
    }

    /** The button that was pressed goes with the person. */
    private void erase(Person person) {
        focus();
        model.erase(person);
    }

    private String question(PersonModel.Extent extent) {
        StringBuilder words = new StringBuilder(texts.get("person.ask.words", extent.attempts()));
        if (extent.open() > 0) {
            words.append("\n\n").append(texts.get("person.ask.open", extent.open()));
        }
        if (extent.toCome() > 0) {
            words.append("\n\n").append(texts.get("person.ask.toCome", extent.toCome()));
        }
        if (kept.hasUnsearchable()) {
            words.append("\n\n").append(texts.get("person.ask.setAside"));
        }
        return words.append("\n\n").append(texts.get("person.ask.popin")).toString();
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}

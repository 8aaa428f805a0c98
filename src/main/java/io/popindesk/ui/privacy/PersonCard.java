package io.popindesk.ui.privacy;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Person;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.UiContext;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of one person, and what can be done about it. */
final class PersonCard extends VBox {
    /** The newest; the file has them all. */
    private static final int SHOWN = 8;

    private final Texts texts;
    private final TimeWords times;
    private final UiContext context;

    /**
     * @param busy whether something is being done for somebody
     * @param export given the person and {@code .json} or {@code .csv}
     */
    PersonCard(
            Person person,
            UiContext context,
            UnaryOperator<String> mobileForReading,
            ObservableBooleanValue busy,
            BiConsumer<Person, String> export,
            Consumer<Person> erase) {
        this.context = context;
        this.texts = context.texts();
        this.times = new TimeWords(texts);
        getStyleClass().add("person-card");
        Customer newest = person.newest();
        Label name = words(newest.name());
        name.getStyleClass().add("person-name");
        Label details =
                words(
                        Stream.of(
                                        mobileForReading.apply(newest.mobile()),
                                        newest.email(),
                                        newest.pinCode())
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(" · ")));
        Label count = words(texts.get("person.count", person.attempts().size()));
        getChildren().addAll(name, details, count);
        person.attempts().stream()
                .limit(SHOWN)
                .map(attempt -> quiet(line(attempt)))
                .forEach(getChildren()::add);
        if (person.attempts().size() > SHOWN) {
            getChildren().add(quiet(texts.get("person.andMore", person.attempts().size() - SHOWN)));
        }
        FlowPane buttons =
                new FlowPane(
                        button(
                                "person.json",
                                "export-json",
                                newest,
                                busy,
                                () -> export.accept(person, ".json")),
                        button(
                                "person.csv",
                                "export-csv",
                                newest,
                                busy,
                                () -> export.accept(person, ".csv")),
                        button(
                                "person.erase",
                                "erase-person",
                                newest,
                                busy,
                                () -> erase.accept(person)));
        buttons.getStyleClass().add("person-buttons");
        getChildren().add(buttons);
    }

    private String line(Attempt attempt) {
        String captured =
                times.dayAndTime(LocalDateTime.ofInstant(attempt.createdAt(), context.deskZone()));
        String state = texts.get("bookings.event." + attempt.state());
        return attempt.slot()
                .map(
                        slot ->
                                texts.get(
                                        "person.attemptFor",
                                        captured,
                                        state,
                                        times.dayAndTime(slot.start())))
                .orElseGet(() -> texts.get("person.attempt", captured, state));
    }

    private Button button(
            String key, String id, Customer whose, ObservableBooleanValue busy, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add(id);
        button.setAccessibleText(texts.get("person.buttonFor", texts.get(key), whose.name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(busy);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label quiet(String text) {
        Label label = words(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}

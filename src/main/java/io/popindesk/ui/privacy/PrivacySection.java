package io.popindesk.ui.privacy;

import io.popindesk.desk.PersonalData;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.SavePlace;
import io.popindesk.ui.settings.Choice;
import io.popindesk.ui.settings.Section;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How long details are kept, and what is kept of one person. */
public final class PrivacySection extends Section {
    private static final List<Integer> DAYS = List.of(7, 30, 60, 90, 180, 365, 730);

    private final RetentionModel retention;
    private final Choice<Integer> days;
    private final Label note = new Label();
    private final PersonFinder finder;

    /**
     * @param mobileForReading makes a number easy to read out
     * @param savePlace asks where a person's file is to be saved
     */
    public PrivacySection(
            PrivacyModels models,
            UiContext context,
            UnaryOperator<String> mobileForReading,
            SavePlace savePlace) {
        super("privacy", context.texts());
        retention = models.retention();
        days = new Choice<>("setting-retention", DAYS, this::name, this::choose);
        days.setAccessibleText(texts().get("settings.retention"));
        note.setId("retentionNote");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        VBox keeping = new VBox(days, note);
        keeping.getStyleClass().add("setting");
        finder = new PersonFinder(models, context, mobileForReading, savePlace);
        addSetting("retention", keeping);
        addSetting("person", finder);
        context.settings().settingsProperty().subscribe(this::show);
        retention.unsettledProperty().subscribe(count -> showNote());
        retention.failureProperty().subscribe(failure -> showNote());
        retention.busyProperty().subscribe(busy -> showNote());
    }

    /** Puts the focus where people are looked for. */
    public void focusPerson() {
        finder.focus();
    }

    private String name(int value) {
        return value == 0
                ? texts().get("settings.retention.forEver")
                : texts().get("settings.retention.days", value);
    }

    private void show(DeskSettings now) {
        int chosen = now.privacy().retentionDays();
        Stream<Integer> all =
                chosen == 0 ? DAYS.stream() : Stream.concat(DAYS.stream(), Stream.of(chosen));
        days.offer(Stream.concat(all.distinct().sorted(), Stream.of(0)).toList(), chosen);
    }

    private void showNote() {
        if (retention.failureProperty().get() != null) {
            note.setText(texts().get("settings.retention.failed"));
        } else if (retention.busyProperty().get()) {
            note.setText(texts().get("settings.retention.busy"));
        } else if (retention.unsettledProperty().get() > 0) {
            note.setText(
                    texts().get(
                                    "settings.retention.unsettled",
                                    retention.unsettledProperty().get()));
        } else {
            note.setText("");
        }
    }

    private void choose(int chosen) {
        retention.choose(chosen, due -> ask(chosen, due), failure -> notCounted());
    }

    /** Nobody is asked where nobody is erased. */
    private void ask(int chosen, PersonalData.Due due) {
        if (due.people() == 0) {
            retention.change(chosen);
            return;
        }
        // It stands as it is until it is meant.
        days.show(retention.days());
        new SafeQuestion(
                        getScene().getWindow(),
                        texts(),
                        texts().get("settings.retention.ask", chosen),
                        texts().get("settings.retention.ask.words", due.people()),
                        texts().get("settings.retention.ask.no"),
                        texts().get("settings.retention.ask.yes"))
                .ask(() -> retention.change(chosen));
    }

    private void notCounted() {
        days.show(retention.days());
        note.setText(texts().get("settings.retention.notCounted"));
    }
}

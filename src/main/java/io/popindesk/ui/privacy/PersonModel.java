package io.popindesk.ui.privacy;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.Forgetting;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Person;
import io.popindesk.desk.Sought;
import io.popindesk.desk.Standing;
import io.popindesk.handoff.PersonFile;
import io.popindesk.settings.DeskMemory;
import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskControl;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds somebody, writes down for them what is kept of them, and erases it. Used on the UI thread.
 */
public final class PersonModel {
    private static final Logger LOG = LoggerFactory.getLogger(PersonModel.class);

    private static final List<String> COLUMNS =
            List.of(
                    "captured",
                    "name",
                    "mobile",
                    "email",
                    "pinCode",
                    "group",
                    "wanted",
                    "state",
                    "call",
                    "zone",
                    "changed",
                    "link",
                    "words",
                    "customerId",
                    "stepAt",
                    "step",
                    "sent",
                    "came");

    /**
     * What an erasure would do.
     *
     * @param attempts how many attempts lose their details
     * @param open how many of them still wait or need somebody, and are closed
     * @param toCome how many booked calls are still to come
     */
    public record Extent(int attempts, int open, int toCome) {}

    private final Forgetting forgetting;
    private final UiContext context;
    private final Texts texts;
    private final Consumer<Person> letGo;
    private final LatestWins finding = new LatestWins();
    private final OneAtATime lane = new OneAtATime();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Forgetting.@Nullable Found> found =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");

    /**
     * @param letGo makes the window forget whoever is to be erased: the form, what can be undone
     */
    public PersonModel(Forgetting forgetting, UiContext context, Consumer<Person> letGo) {
        this.forgetting = forgetting;
        this.context = context;
        this.texts = context.texts();
        this.letGo = letGo;
        text.subscribe((before, now) -> found.set(null));
    }

    /** Whom to look for: part of a name, a mobile number or an email address. */
    public StringProperty textProperty() {
        return text;
    }

    /** Who was found; null until somebody was looked for. */
    public ReadOnlyObjectProperty<Forgetting.@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What came of the last thing done, for the person at the desk; empty for nothing. */
    public ReadOnlyObjectProperty<String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether something is being written or erased. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /** Looks for people. */
    public void find() {
        said.set("");
        look();
    }

    private void look() {
        String wanted = text.get();
        if (wanted.strip().length() < Sought.FEWEST) {
            found.set(null);
            said.set(said.get().isEmpty() ? texts.get("person.tooShort") : said.get());
            return;
        }
        finding.start(
                context.tasks()
                        .task(texts.get("task.person"), control -> forgetting.find(wanted))
                        .onSuccess(found::set)
                        .onFailure(JournalFailure.class, this::notRead));
    }

    /** Shows the customer of an attempt, and nobody else. */
    public void show(Attempt attempt) {
        text.set(attempt.customer().mobile());
        said.set("");
        finding.start(
                context.tasks()
                        .task(texts.get("task.person"), control -> forgetting.person(attempt))
                        .onSuccess(
                                person ->
                                        found.set(
                                                new Forgetting.Found(
                                                        person.stream().toList(), false)))
                        .onFailure(JournalFailure.class, this::notRead));
    }

    private void notRead(JournalFailure failure) {
        LOG.warn("people cannot be looked for", failure);
        said.set(texts.get("person.unread"));
    }

    /** What erasing somebody would do; empty where it cannot be done, which is told. */
    public Optional<Extent> extent(Person person) {
        said.set("");
        if (person.isBusy()) {
            said.set(texts.get("person.busy"));
            return Optional.empty();
        }
        Instant now = context.clock().instant();
        return Optional.of(
                new Extent(
                        person.attempts().size(),
                        (int) person.attempts().stream().filter(PersonModel::isOpen).count(),
                        (int)
                                person.attempts().stream()
                                        .filter(one -> one.standing() == Standing.BOOKED)
                                        .flatMap(one -> one.slot().stream())
                                        .filter(slot -> slot.instant().isAfter(now))
                                        .count()));
    }

    private static boolean isOpen(Attempt attempt) {
        return attempt.standing() == Standing.NEEDS_PERSON
                || attempt.standing() == Standing.WAITING;
    }

    /** Erases somebody for good, of which the person at the desk was asked. */
    public void erase(Person person) {
        if (lane.busyProperty().get()) {
            return;
        }
        int days = context.settings().settingsProperty().get().privacy().retentionDays();
        boolean[] erased = {false};
        letGo.accept(person);
        context.settings().remember(memory -> without(person, memory));
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.erasing"),
                                control -> erase(person, days, () -> erased[0] = true, control))
                        .onSuccess(this::erased)
                        .onFailure(JournalFailure.class, failure -> notErased(erased[0], failure))
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("the memory could not be written", failure);
                                    said.set(texts.get("person.notErased"));
                                })
                        .andFinally(this::look));
    }

    /** Returns how many backups had to be removed. */
    private int erase(Person person, int days, Runnable erased, TaskControl control)
            throws JournalFailure, IOException {
        // What is remembered of the customer before goes first: it is noted nowhere that it must.
        context.settings().writeNow();
        forgetting.erase(person);
        control.tell(erased);
        return forgetting.finish(days);
    }

    /** The PIN code and group of the customer before are theirs if the PIN code is. */
    private static DeskMemory without(Person person, DeskMemory memory) {
        boolean theirs =
                person.attempts().stream()
                        .anyMatch(
                                one ->
                                        one.customer().pinCode().equals(memory.pinCode())
                                                && (!memory.pinCode().isEmpty()
                                                        || one.customer()
                                                                .group()
                                                                .equals(memory.group())));
        return theirs ? memory.withCustomer("", "") : memory;
    }

    private void erased(int removedBackups) {
        said.set(
                removedBackups == 0
                        ? texts.get("person.erased")
                        : texts.get("person.erasedWithBackups", removedBackups));
    }

    private void notErased(boolean inTheJournal, JournalFailure failure) {
        LOG.warn("somebody could not be erased", failure);
        if (inTheJournal) {
            said.set(texts.get("person.notFinished"));
        } else if (failure.reason() == JournalFailure.Reason.CONFLICT) {
            said.set(texts.get("person.busy"));
        } else {
            said.set(texts.get("person.notErased"));
        }
    }

    /**
     * Writes down for somebody all that is kept of them.
     *
     * @param file ends in {@code .csv} for a table; else it is JSON
     * @param replacing whether the person at the desk knows that a file is replaced
     */
    public void export(Person person, Path file, boolean replacing) {
        said.set("");
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.personFile"),
                                control -> {
                                    write(person, file, replacing);
                                    return file;
                                })
                        .onSuccess(
                                saved ->
                                        said.set(
                                                texts.get(
                                                        "person.exported", saved.toAbsolutePath())))
                        .onFailure(
                                FileAlreadyExistsException.class,
                                failure -> said.set(texts.get("person.fileThere")))
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("a person's file could not be written", failure);
                                    said.set(texts.get("person.notExported"));
                                })
                        .onFailure(JournalFailure.class, this::notRead));
    }

    private void write(Person person, Path file, boolean replacing)
            throws IOException, JournalFailure {
        PersonFile all =
                new PersonFile(
                        person,
                        forgetting.histories(person),
                        context.clock().instant(),
                        context.deskZone());
        if (file.toString().endsWith(".csv")) {
            all.saveTable(headings(), file, replacing);
        } else {
            all.saveJson(file, replacing);
        }
    }

    private List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.get("export.column." + column, context.deskZone().getId()))
                .toList();
    }
}

package io.popindesk.ui.booking;

import io.popindesk.desk.Slot;
import io.popindesk.handoff.CalendarFile;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves the call as a calendar file where the person says. */
final class CalendarFileButton extends Button {
    private final Confirmation confirmation;
    private final Slot slot;
    private final URI link;
    private final Handover handover;
    private final Texts texts;
    private final Supplier<InvitationWords> words;
    private final Consumer<String> tell;
    private final OneAtATime lane = new OneAtATime();

    /**
     * @param words in the customer's language, as it is chosen when they are asked for
     * @param tell tells the person what came of it
     */
    CalendarFileButton(
            Confirmation confirmation,
            Slot slot,
            URI link,
            Handover handover,
            Supplier<InvitationWords> words,
            Consumer<String> tell) {
        this.confirmation = confirmation;
        this.slot = slot;
        this.link = link;
        this.handover = handover;
        this.texts = handover.context().texts();
        this.words = words;
        this.tell = tell;
        setText(texts.get("handover.button.calendar"));
        setGraphic(new FontIcon(Feather.CALENDAR));
        setId("calendarFile");
        setOnAction(event -> ask());
    }

    private void ask() {
        handover.savePlace()
                .ask(
                        getScene().getWindow(),
                        texts.get("handover.saveAs"),
                        fileName(),
                        texts.get("handover.fileKind"))
                .ifPresent(this::save);
    }

    private void save(SavePlace.Target target) {
        CalendarFile call = call();
        Path name = target.file().getFileName();
        lane.start(
                handover.context()
                        .tasks()
                        .task(
                                texts.get("task.calendarFile"),
                                control -> {
                                    call.save(
                                            target.file(),
                                            target.replacing(),
                                            handover.context().clock().instant());
                                    return name;
                                })
                        .onSuccess(saved -> tell.accept(texts.get("handover.saved", saved)))
                        .onFailure(
                                FileAlreadyExistsException.class,
                                failure -> tell.accept(texts.get("handover.fileThere", name)))
                        .onFailure(
                                IOException.class,
                                failure -> tell.accept(texts.get("handover.notSaved"))));
    }

    private CalendarFile call() {
        InvitationWords now = words.get();
        return new CalendarFile(
                confirmation.attempt(),
                slot.instant(),
                handover.callLength().get(),
                now.event(),
                now.description(slot, link),
                link);
    }

    /** Nothing in it tells whose call it is. */
    private String fileName() {
        TimeWords times = new TimeWords(texts);
        return texts.get(
                "handover.fileName",
                times.dayAndMonth(slot.start().toLocalDate()),
                // Some file systems have trouble with a colon, none with a full stop.
                times.time(slot.start().toLocalTime()).replace(':', '.'));
    }
}

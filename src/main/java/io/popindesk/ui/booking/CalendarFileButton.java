package io.popindesk.ui.booking;

import io.popindesk.desk.Slot;
import io.popindesk.handoff.CalendarFile;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.Texts;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Saves the call as a calendar file where the person says. */
final class CalendarFileButton extends Button {
    private final Confirmation confirmation;
    private final Slot slot;
    private final URI link;
    private final Handover handover;
    private final Texts texts;
    private final InvitationWords words;
    private final Consumer<String> tell;
    private final OneAtATime lane = new OneAtATime();

    /**
     * @param tell tells the person what came of it
     */
    CalendarFileButton(
            Confirmation confirmation,
            Slot slot,
            URI link,
            Handover handover,
            Consumer<String> tell) {
        this.confirmation = confirmation;
        this.slot = slot;
        this.link = link;
        this.handover = handover;
        this.texts = handover.context().texts();
        this.words = new InvitationWords(texts);
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
                        words.fileName(slot.start()),
                        texts.get("handover.fileKind"))
                .ifPresent(this::save);
    }

    private void save(Path file) {
        CalendarFile call = call();
        lane.start(
                handover.context()
                        .tasks()
                        .task(
                                texts.get("task.calendarFile"),
                                control -> {
                                    call.save(file, handover.context().clock().instant());
                                    return file.getFileName();
                                })
                        .onSuccess(name -> tell.accept(texts.get("handover.saved", name)))
                        .onFailure(
                                IOException.class,
                                failure -> tell.accept(texts.get("handover.notSaved"))));
    }

    private CalendarFile call() {
        return new CalendarFile(
                confirmation.attempt(),
                slot.instant(),
                handover.callLength().get(),
                texts.get("handover.event"),
                words.description(slot, link),
                link);
    }
}

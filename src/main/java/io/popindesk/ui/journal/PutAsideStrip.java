package io.popindesk.ui.journal;

import io.popindesk.ui.FailureWords;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.journal.JournalCare.PutAside;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Says that a journal was put aside, where it is, and what can be brought back. */
final class PutAsideStrip extends Strip {
    private final JournalModel journal;
    private final UiContext context;
    private final TimeWords times;
    private final FailureWords causes;
    private final TextField folder = new TextField();
    private final Button showFolder;
    private final Button bringBack;

    PutAsideStrip(JournalModel journal, UiContext context, Consumer<URI> open) {
        super("putAside", "notice-strip", Feather.ARCHIVE);
        this.journal = journal;
        this.context = context;
        this.times = new TimeWords(context.texts());
        this.causes = new FailureWords(context.texts());
        folder.setId("putAsideFolder");
        folder.setEditable(false);
        folder.setAccessibleText(context.texts().get("journal.putAside.folder"));
        addBelow(folder);
        folder.managedProperty().bind(folder.visibleProperty());
        showFolder =
                addButton(
                        "showFolder",
                        context.texts().get("journal.putAside.showFolder"),
                        () -> showFolder(open));
        showFolder.managedProperty().bind(showFolder.visibleProperty());
        bringBack = addButton("bringBack", "", journal::bringBack);
        bringBack.getStyleClass().add("accent");
        bringBack.managedProperty().bind(bringBack.visibleProperty());
        addButton(
                "dismissPutAside", context.texts().get("error.dismiss"), journal::dismissPutAside);
        journal.putAsideProperty().subscribe((before, now) -> refresh());
        journal.broughtBackProperty().subscribe((before, now) -> refresh());
        refresh();
    }

    private void showFolder(Consumer<URI> open) {
        Optional.ofNullable(journal.putAsideProperty().get())
                .flatMap(PutAside::folder)
                .ifPresent(place -> open.accept(place.toUri()));
    }

    private void refresh() {
        PutAside aside = journal.putAsideProperty().get();
        setVisible(aside != null);
        if (aside != null) {
            show(aside, journal.broughtBackProperty().get());
        }
    }

    private void show(PutAside aside, JournalModel.@Nullable Return back) {
        folder.setText(aside.folder().map(Path::toString).orElse(""));
        folder.setVisible(aside.folder().isPresent());
        showFolder.setVisible(aside.folder().isPresent());
        String fault = context.texts().get("journal.putAside." + aside.fault());
        say(fault + " " + whatNext(aside, back));
        bringBack.setVisible(
                aside.backup().isPresent() && (back == null || back.failure() != null));
        aside.backup().ifPresent(backup -> bringBack.setText(offer(backup)));
    }

    private String offer(JournalCare.Backup backup) {
        return context.texts().get("journal.putAside.bringBack", day(backup));
    }

    private String whatNext(PutAside aside, JournalModel.@Nullable Return back) {
        if (back == null) {
            return context.texts()
                    .get(
                            aside.backup().isPresent()
                                    ? "journal.putAside.backup"
                                    : "journal.putAside.noBackup");
        }
        if (back.isUnderWay()) {
            return context.texts().get("journal.putAside.returning");
        }
        if (back.failure() != null) {
            return context.texts().get("journal.putAside.notReturned")
                    + " "
                    + causes.cause(back.failure());
        }
        return context.texts().get("journal.putAside.returned", back.count(), day(back.backup()));
    }

    private String day(JournalCare.Backup backup) {
        return times.day(backup.day());
    }
}

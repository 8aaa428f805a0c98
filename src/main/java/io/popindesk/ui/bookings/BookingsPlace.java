package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptQuery;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.SavePlace;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The desk's journal as a place of the window. */
public final class BookingsPlace extends VBox {
    private static final Duration TICK = Duration.ofSeconds(10);

    private final BookingsModel model;
    private final ExportModel export;
    private final UiContext context;
    private final SavePlace savePlace;
    private final Consumer<URI> open;
    private final Texts texts;
    private final Moments moments;
    private final BookingsBar bar;
    private final BookingsList list;

    /**
     * @param mobileForReading makes a number easy to read out
     * @param goOn goes on with an attempt where calls are booked
     * @param showPerson shows what is kept of the customer of an attempt
     * @param open opens a link in the browser or a folder, without making the UI thread wait
     */
    public BookingsPlace(
            BookingsModel model,
            StepTaker steps,
            ExportModel export,
            UiContext context,
            UnaryOperator<String> mobileForReading,
            Consumer<Attempt> goOn,
            Consumer<Attempt> showPerson,
            SavePlace savePlace,
            Consumer<URI> open) {
        this.model = model;
        this.export = export;
        this.context = context;
        this.savePlace = savePlace;
        this.open = open;
        this.texts = context.texts();
        this.moments = new Moments(texts, context.deskZone());
        BookingsWords words = new BookingsWords(texts, context.deskZone(), mobileForReading);
        list = new BookingsList(model, steps, words, texts);
        list.setPlaceholder(new ListMessage(model, texts));
        bar = new BookingsBar(model, texts, list::focusRow, this::export);
        setId("bookingsPlace");
        getStyleClass().add("bookings-place");
        VBox table = new VBox(createHeader(), list);
        table.getStyleClass().add("bookings-table");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, new NoticeLine(model, steps, texts), table);
        new SceneShortcuts(this)
                .on(Shortcut.REFRESH, model::readAgain)
                .on(Shortcut.SEARCH, bar::focusSearch)
                .on(Shortcut.EXPORT, this::export);
        steps.setWindow(new Here(goOn, showPerson));
        context.ticker().every(TICK, this::tick);
    }

    /** Puts the focus on the rows. */
    public void focus() {
        list.focusRow();
    }

    /** Puts the focus on a booked call, among those that come up or, once it has begun, all. */
    public void show(Attempt call) {
        boolean toCome =
                call.slot().filter(slot -> slot.instant().isAfter(model.now())).isPresent();
        model.searchProperty().set("");
        model.filterProperty().set(toCome ? AttemptQuery.Filter.UPCOMING : AttemptQuery.Filter.ALL);
        list.seek(call.id());
    }

    private void export() {
        AttemptQuery shown =
                new AttemptQuery(
                        model.searchProperty().get(), model.filterProperty().get(), model.now());
        new ExportDialog(getScene().getWindow(), export, shown, context, savePlace, open).show();
    }

    private void tick() {
        if (getScene() != null) {
            model.tick();
        }
    }

    private Columns createHeader() {
        Columns header =
                new Columns(
                        list.widthProperty(),
                        Stream.of("state", "customer", "time", "happened", "next")
                                .map(column -> new Label(texts.get("bookings.column." + column)))
                                .toList());
        header.getStyleClass().add("bookings-header");
        return header;
    }

    /** What steps need of the window. */
    private final class Here implements StepTaker.Window {
        private final Consumer<Attempt> goOn;
        private final Consumer<Attempt> showPerson;

        Here(Consumer<Attempt> goOn, Consumer<Attempt> showPerson) {
            this.goOn = goOn;
            this.showPerson = showPerson;
        }

        @Override
        public void showPerson(Attempt attempt) {
            showPerson.accept(attempt);
        }

        @Override
        public void goOn(Attempt attempt) {
            goOn.accept(attempt);
        }

        @Override
        public void open(URI link) {
            open.accept(link);
        }

        @Override
        public void copy(URI link) {
            ClipboardContent content = new ClipboardContent();
            content.putString(link.toString());
            Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public void ask(Step step, Attempt attempt, Runnable yes) {
            new SafeQuestion(
                            getScene().getWindow(),
                            texts,
                            texts.get("bookings.ask." + step, attempt.customer().name()),
                            texts.get("bookings.ask.words." + step),
                            texts.get("bookings.ask.no"),
                            texts.get("bookings.step." + step))
                    .ask(yes);
        }

        @Override
        public void showHistory(Attempt attempt, List<AttemptEvent> events) {
            // Whoever has gone elsewhere meanwhile is not called back.
            if (getScene() != null) {
                new HistoryDialog(getScene().getWindow(), attempt, events, texts, moments).show();
            }
        }
    }
}

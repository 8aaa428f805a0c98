package io.popindesk.ui.booking;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Customer;
import io.popindesk.desk.Slot;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.KeyCap;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/** The bar at the bottom: who, when, and the button. */
public final class BookingBar extends HBox {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

    private final BookingModel booking;
    private final CustomerFormModel form;
    private final CalendarModel calendar;
    private final Texts texts;
    private final TimeWords times;
    private final ZoneId deskZone;
    private final Button book;

    /**
     * @param deskZone the zone that the workstation's own clock shows
     */
    public BookingBar(
            BookingModel booking,
            CustomerFormModel form,
            CalendarModel calendar,
            Texts texts,
            ZoneId deskZone) {
        this.booking = booking;
        this.form = form;
        this.calendar = calendar;
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.deskZone = deskZone;
        getStyleClass().add("booking-bar");
        setAlignment(Pos.CENTER_LEFT);
        this.book = createBook();
        getChildren().addAll(createSummary(), OnDemand.of(createCancel()), book);
    }

    /** What books the call. */
    public Node bookButton() {
        return book;
    }

    private VBox createSummary() {
        Label detail = new Label();
        detail.setId("bookingDetail");
        detail.getStyleClass().add("quiet");
        detail.textProperty().bind(detail());
        VBox summary = new VBox(createHeadline(), detail);
        summary.setAlignment(Pos.CENTER_LEFT);
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        return summary;
    }

    /** Who and when; where there is no room for both, the name gives way to the time. */
    private HBox createHeadline() {
        Label who = new Label();
        who.setId("bookingWho");
        who.getStyleClass().add("booking-headline");
        who.setMinWidth(0);
        who.textProperty().bind(text(this::whoText));
        Label when = new Label();
        when.setId("bookingWhen");
        when.getStyleClass().add("booking-headline");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.textProperty().bind(text(this::whenText));
        booking.timeWantedProperty()
                .subscribe(wanted -> when.pseudoClassStateChanged(WANTED, wanted));
        return new HBox(who, when);
    }

    private Button createBook() {
        BusySign spinner = new BusySign(texts.get("task.booking"));
        Button book = new Button();
        book.setId("book");
        book.getStyleClass().addAll("success", "book");
        KeyCap keys = KeyCap.on(book, Shortcut.BOOK);
        book.setMinWidth(Region.USE_PREF_SIZE);
        book.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                "booking.button."
                                                        + booking.activityProperty().get()),
                                booking.activityProperty()));
        booking.activityProperty()
                .subscribe(
                        activity ->
                                book.setGraphic(
                                        activity == BookingModel.Activity.IDLE ? keys : spinner));
        book.setOnAction(event -> booking.book());
        return book;
    }

    /** Before anything has left it undoes; afterwards it only ends the waiting, and says so. */
    private Button createCancel() {
        Button cancel = new Button();
        cancel.setId("cancelBooking");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.textProperty()
                .bind(
                        Bindings.when(booking.sentProperty())
                                .then(texts.get("booking.stopWaiting"))
                                .otherwise(texts.get("booking.cancel")));
        cancel.visibleProperty()
                .bind(booking.activityProperty().isNotEqualTo(BookingModel.Activity.IDLE));
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(event -> booking.cancel());
        return cancel;
    }

    private StringBinding text(Callable<String> text) {
        return Bindings.createStringBinding(
                text,
                calendar.selectedSlotProperty(),
                calendar.bookingSlotProperty(),
                booking.timeWantedProperty(),
                form.customerBinding());
    }

    private String name() {
        return form.customerBinding().get().map(Customer::name).orElse("");
    }

    private String whoText() {
        return name().isEmpty() || booking.timeWantedProperty().get()
                ? ""
                : texts.get("booking.who", name());
    }

    private String whenText() {
        Slot slot = slot();
        if (slot != null) {
            return times.dayAndTime(slot.start());
        }
        if (booking.timeWantedProperty().get()) {
            return texts.get("booking.timeWanted");
        }
        return texts.get(name().isEmpty() ? "booking.start" : "booking.pickATime");
    }

    private StringBinding detail() {
        return Bindings.createStringBinding(
                this::detailText,
                calendar.selectedSlotProperty(),
                calendar.bookingSlotProperty(),
                calendar.availabilityProperty(),
                booking.nextWantedProperty());
    }

    private String detailText() {
        if (booking.nextWantedProperty().get()) {
            return texts.get("booking.nextWanted");
        }
        Slot slot = slot();
        Availability availability = calendar.availabilityProperty().get();
        if (slot == null || availability == null) {
            return texts.get("booking.hint");
        }
        return texts.get(
                "booking.detail",
                times.zone(slot.start().atZone(slot.zone())),
                availability.step().toMinutes(),
                hereText(slot));
    }

    private String hereText(Slot slot) {
        LocalDateTime here = LocalDateTime.ofInstant(slot.instant(), deskZone);
        return here.equals(slot.start())
                ? texts.get("booking.sameClock")
                : texts.get("booking.here", times.dayAndTime(here));
    }

    private @Nullable Slot slot() {
        Slot underWay = calendar.bookingSlotProperty().get();
        return underWay != null ? underWay : calendar.selectedSlotProperty().get();
    }
}

package io.popindesk.ui.window;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.RevealingScrollPane;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.BookingBar;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.booking.ConfirmationView;
import io.popindesk.ui.booking.Handover;
import io.popindesk.ui.booking.SavePlace;
import io.popindesk.ui.booking.Spot;
import io.popindesk.ui.booking.TroublePanel;
import io.popindesk.ui.calendar.CalendarPane;
import io.popindesk.ui.customer.CustomerForm;
import io.popindesk.ui.slip.FxPrinters;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where calls are booked: the form on the left, the calendar or the confirmation in the middle, the
 * booking bar below. Its shortcuts work while it is in the window.
 */
final class BookPlace extends BorderPane {
    private final UiContext context;
    private final DeskModels models;
    private final Runnable showConnection;
    private final CustomerForm form;
    private final CalendarPane calendar;
    private final SideBySide sides;
    private final ConfirmationView confirmation;
    private final RevealingScrollPane booked;
    private final TroublePanel trouble;

    /** Where the focus goes when the place is shown again, if something wanted it meanwhile. */
    private @Nullable Spot wanted;

    private final LastFocus lastFocus = new LastFocus(this);

    /**
     * @param rules those in force, which may change at any time
     * @param openLink opens a link in the browser, without making the UI thread wait
     * @param showConnection tells how to connect to Popin
     */
    BookPlace(
            UiContext context,
            DeskModels models,
            Supplier<CustomerRules> rules,
            Consumer<URI> openLink,
            Runnable showConnection) {
        this.context = context;
        this.models = models;
        this.showConnection = showConnection;
        Texts texts = context.texts();
        BookingModel booking = models.booking();
        form =
                new CustomerForm(
                        models.form(),
                        models.returning(),
                        models.groups(),
                        context,
                        mobile -> rules.get().forReading(mobile),
                        new FormActions(),
                        booking.customerRegisteredBinding(),
                        isBusy());
        calendar = new CalendarPane(models.calendar(), texts, models.refresh()::refresh);
        confirmation =
                new ConfirmationView(
                        booking,
                        new Handover(
                                context,
                                rules,
                                openLink,
                                SavePlace.ofSystem(),
                                new FxPrinters(),
                                models.calendar()::callLength));
        booked = scrolling(confirmation);
        trouble = new TroublePanel(booking, texts, context.ticker(), context.clock());
        RevealingScrollPane customer = new RevealingScrollPane(form);
        customer.getStyleClass().add("form-scroll");
        sides = new SideBySide(customer, form, createMiddle(), context.settings(), texts);
        setCenter(sides);
        BookingBar bar = createBar();
        setBottom(bar);
        addEventFilter(KeyEvent.KEY_PRESSED, new TabOrder(form, bar.bookButton())::pressed);
        SceneShortcuts shortcuts =
                new SceneShortcuts(this)
                        .on(Shortcut.BOOK, booking::book)
                        .on(Shortcut.TAKE_SUGGESTION, models.form()::takeSuggestions)
                        .on(Shortcut.CALL_NOW, booking::callNow)
                        .on(Shortcut.CLEAR, booking::clear)
                        .on(Shortcut.FORM_WIDTH, sides::focusDivider);
        // The chords stand in the order of the fields.
        Iterator<KeyCombination> chords = Shortcut.TO_FIELD.combinations().iterator();
        for (CustomerField field : CustomerField.values()) {
            shortcuts.on(chords.next(), () -> form.focus(field));
        }
        booking.setAttention(this::attend);
        booking.troubleProperty().subscribe(now -> calendar.keepRoomForNotices(now == null));
    }

    /**
     * Puts the focus where something wants it, else on what leads on from a confirmation, else
     * where it was, to the letter.
     */
    void focusAgain() {
        if (wanted != null) {
            attend(wanted);
        } else if (models.booking().confirmationProperty().get() != null) {
            attend(Spot.Place.CONFIRMATION);
        } else if (!lastFocus.giveBack()) {
            attend(new Spot.Field(CustomerField.MOBILE));
        }
    }

    /** Puts the focus where an attempt taken up goes on. */
    void focusFor(Attempt attempt) {
        wanted = null;
        attend(attempt.maySchedule() ? Spot.Place.CALENDAR : new Spot.Field(CustomerField.MOBILE));
    }

    private BooleanBinding isBusy() {
        return models.booking().activityProperty().isNotEqualTo(BookingModel.Activity.IDLE);
    }

    private BooleanBinding isBooking() {
        return Bindings.isNull(models.booking().confirmationProperty());
    }

    private StackPane createMiddle() {
        // Where large text leaves no room for all, what is said about a booking comes first.
        BorderPane work = new BorderPane(scrolling(calendar));
        trouble.visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                work.setBottom(trouble);
                            }
                        });
        work.visibleProperty().bind(isBooking());
        booked.visibleProperty().bind(work.visibleProperty().not());
        return new StackPane(work, OnDemand.of(booked));
    }

    private static RevealingScrollPane scrolling(Region content) {
        RevealingScrollPane pane = new RevealingScrollPane(content);
        pane.getStyleClass().add("middle-scroll");
        return pane;
    }

    private BookingBar createBar() {
        BookingBar bar =
                new BookingBar(
                        models.booking(),
                        models.form(),
                        models.calendar(),
                        context.texts(),
                        context.deskZone());
        bar.visibleProperty().bind(isBooking());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void attend(Spot spot) {
        if (getScene() == null) {
            wanted = spot;
            return;
        }
        wanted = null;
        // Not one switch over both kinds: Java makes those up as it runs, and this runs in a start.
        if (spot instanceof Spot.Field(var field)) {
            form.focus(field);
        } else if (spot instanceof Spot.Place place) {
            attend(place);
        }
    }

    private void attend(Spot.Place place) {
        switch (place) {
            case CALENDAR -> calendar.focusCalendar();
            case CONFIRMATION -> {
                // What it scrolls is in the scene only once it has its skin.
                booked.applyCss();
                confirmation.focusNextCustomer();
            }
            case TROUBLE -> trouble.focusFirstStep();
            case CONNECTION -> showConnection.run();
        }
    }

    private final class FormActions implements CustomerForm.Actions {
        @Override
        public void callNow() {
            models.booking().callNow();
        }

        @Override
        public void clear() {
            models.booking().clear();
        }

        @Override
        public void undo() {
            models.booking().undo();
        }

        @Override
        public void goToCalendar() {
            calendar.focusCalendar();
        }
    }
}

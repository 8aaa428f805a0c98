package io.popindesk.ui.window;

import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.BookingBar;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.booking.ConfirmationView;
import io.popindesk.ui.booking.Spot;
import io.popindesk.ui.booking.TroublePanel;
import io.popindesk.ui.calendar.CalendarPane;
import io.popindesk.ui.customer.CustomerForm;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The window's content: form on the left, calendar or confirmation in the middle, booking bar and
 * status bar below.
 */
public final class MainWindow extends BorderPane {
    private static final Duration REFRESH_PERIOD = Duration.ofMinutes(1);
    private static final Duration OLD_ON_RETURN = Duration.ofSeconds(10);

    private final UiContext context;
    private final DeskModels models;
    private final CustomerForm form;
    private final CalendarPane calendar;
    private final ConfirmationView confirmation;
    private final TroublePanel trouble;

    /**
     * @param demo whether the desk books with the built-in demo service
     * @param notices sentences about the start that the person should know
     * @param openLink opens a link in the browser, without making the UI thread wait
     */
    public MainWindow(
            UiContext context,
            DeskModels models,
            CustomerRules rules,
            boolean demo,
            List<String> notices,
            UnexpectedErrors errors,
            Consumer<URI> openLink) {
        this.context = context;
        this.models = models;
        Texts texts = context.texts();
        BookingModel booking = models.booking();
        form =
                new CustomerForm(
                        models.form(),
                        texts,
                        new FormActions(),
                        booking.customerRegisteredBinding(),
                        isBusy());
        calendar = new CalendarPane(models.calendar(), texts, models.refresh()::refresh);
        confirmation =
                new ConfirmationView(
                        booking, texts, context.deskZone(), rules::forReading, openLink);
        trouble = new TroublePanel(booking, texts, context.ticker(), context.clock());
        getStyleClass().add("main-window");
        VBox top = new VBox(new TopBar(context, models));
        if (demo) {
            top.getChildren().add(new DemoBanner(texts, this::showConnection));
        }
        notices.forEach(notice -> top.getChildren().add(new NoticeStrip(notice, texts)));
        top.getChildren().add(new ErrorStrip(errors, texts));
        models.rounds().setNews(words -> top.getChildren().add(new NoticeStrip(words, texts)));
        setTop(top);
        setLeft(form);
        setCenter(createMiddle());
        setBottom(createBottom());
        booking.setAttention(this::attend);
    }

    /** Connects what depends on the scene and its window: shortcuts, refreshing, first focus. */
    public void connect(Scene scene) {
        shortcut(scene, KeyCode.ENTER, models.booking()::book, KeyCombination.CONTROL_DOWN);
        shortcut(scene, KeyCode.ENTER, models.form()::takeSuggestions, KeyCombination.ALT_DOWN);
        shortcut(scene, KeyCode.F9, models.booking()::callNow);
        shortcut(scene, KeyCode.ESCAPE, models.booking()::clear);
        scene.getWindow()
                .focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                models.refresh().refreshIfOlderThan(OLD_ON_RETURN);
                            }
                        });
        context.ticker()
                .every(
                        REFRESH_PERIOD,
                        () -> models.refresh().refreshIfOlderThan(REFRESH_PERIOD.dividedBy(2)));
        attend(new Spot.Field(CustomerField.MOBILE));
        models.draft().start(context.ticker());
    }

    private BooleanBinding isBusy() {
        return models.booking().activityProperty().isNotEqualTo(BookingModel.Activity.IDLE);
    }

    private BooleanBinding isBooking() {
        return Bindings.isNull(models.booking().confirmationProperty());
    }

    private StackPane createMiddle() {
        BorderPane work = new BorderPane(calendar);
        work.setBottom(trouble);
        work.visibleProperty().bind(isBooking());
        confirmation.visibleProperty().bind(work.visibleProperty().not());
        return new StackPane(work, confirmation);
    }

    private VBox createBottom() {
        BookingBar bar =
                new BookingBar(
                        models.booking(),
                        models.form(),
                        models.calendar(),
                        context.texts(),
                        context.deskZone());
        bar.visibleProperty().bind(isBooking());
        bar.managedProperty().bind(bar.visibleProperty());
        return new VBox(bar, new DeskStatusBar(context, models.calendar()));
    }

    private void attend(Spot spot) {
        switch (spot) {
            case Spot.Field field -> form.focus(field.field());
            case Spot.Place.CALENDAR -> calendar.focusCalendar();
            case Spot.Place.CONFIRMATION -> confirmation.focusNextCustomer();
            case Spot.Place.TROUBLE -> trouble.focusFirstStep();
            case Spot.Place.CONNECTION -> showConnection();
        }
    }

    private void showConnection() {
        new ConnectionDialog(getScene().getWindow(), context.texts()).show();
    }

    private static void shortcut(
            Scene scene, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), action);
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

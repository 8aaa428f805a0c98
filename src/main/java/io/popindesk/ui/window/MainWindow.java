package io.popindesk.ui.window;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.CustomerRules;
import io.popindesk.ui.OnDemand;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.account.AccountPanel;
import io.popindesk.ui.account.AccountStanding;
import io.popindesk.ui.account.AccountStrip;
import io.popindesk.ui.account.UnlockDialog;
import io.popindesk.ui.booking.SavePlace;
import io.popindesk.ui.bookings.BookingsPlace;
import io.popindesk.ui.calendar.RefreshRhythm;
import io.popindesk.ui.journal.JournalStrips;
import io.popindesk.ui.lock.Lock;
import io.popindesk.ui.privacy.KeptSection;
import io.popindesk.ui.privacy.PrivacySection;
import io.popindesk.ui.settings.SettingsParts;
import io.popindesk.ui.settings.SettingsPlace;
import io.popindesk.ui.upcoming.ReminderStrip;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The window's content: the top bar, one place at a time, and the status bar. The place that is not
 * shown is not in the scene either, so that its shortcuts do nothing; what stands in it stays.
 */
public final class MainWindow extends BorderPane {
    private final UiContext context;
    private final DeskModels models;
    private final AccountModel account;
    private final VBox top = new VBox();
    private final BookPlace book;
    private final BookingsPlace bookings;
    private final SettingsPlace settings;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BOOK);

    /** There once somebody has come to the settings. */
    private @Nullable PrivacySection privacy;

    /** What the desk did by itself; null while there is nothing to say of it. */
    private @Nullable NoticeStrip news;

    private Subscription focus = Subscription.EMPTY;

    /**
     * @param rules those in force, which may change at any time
     * @param account where the desk books
     * @param parts what stands in the settings beside what they have of their own
     * @param notices sentences about the start that the person should know
     * @param openLink opens a link or a folder, without making the UI thread wait
     */
    public MainWindow(
            UiContext context,
            DeskModels models,
            Supplier<CustomerRules> rules,
            AccountModel account,
            Function<AccountPanel.Window, SettingsParts> parts,
            List<String> notices,
            UnexpectedErrors errors,
            Consumer<URI> openLink) {
        this.context = context;
        this.models = models;
        this.account = account;
        Texts texts = context.texts();
        book = new BookPlace(context, models, rules, openLink, this::showConnection);
        bookings =
                new BookingsPlace(
                        models.bookings(),
                        models.steps(),
                        models.export(),
                        context,
                        mobile -> rules.get().forReading(mobile),
                        this::goOn,
                        this::showPerson,
                        SavePlace.ofSystem(),
                        openLink);
        settings =
                new SettingsPlace(
                        context, () -> withPrivacy(parts.apply(accountDialogs()), rules, openLink));
        getStyleClass().add("main-window");
        top.getChildren().add(new TopBar(context, models, account, place, this::showShortcuts));
        if (account.origin() == AccountModel.Origin.DEMO) {
            top.getChildren().add(new DemoBanner(texts, this::showConnection));
        }
        top.getChildren()
                .add(
                        OnDemand.of(
                                new AccountStrip(
                                        account, texts, this::showConnection, this::showUnlock)));
        notices.forEach(
                notice -> top.getChildren().add(new NoticeStrip(notice, texts, this::putAway)));
        top.getChildren()
                .addAll(
                        OnDemand.of(new ErrorStrip(errors, texts)),
                        new JournalStrips(models.journal(), context, openLink));
        models.rounds().newsProperty().subscribe((before, now) -> showNews(now));
        account.setNews(this::tell);
        top.getChildren()
                .add(
                        new ReminderStrip(
                                models.upcoming(),
                                models.reminders(),
                                texts,
                                context.ticker(),
                                new Reminding(openLink)));
        setTop(top);
        setCenter(book);
        setBottom(new DeskStatusBar(context, models, place));
        getChildren().add(new Announcer(models, texts));
        new SceneShortcuts(this).on(Shortcut.HELP, this::showShortcuts);
        place.subscribe((before, now) -> show(now));
    }

    private SettingsParts withPrivacy(
            SettingsParts others, Supplier<CustomerRules> rules, Consumer<URI> openLink) {
        PrivacySection section =
                new PrivacySection(
                        models.privacy(),
                        context,
                        mobile -> rules.get().forReading(mobile),
                        SavePlace.ofSystem());
        privacy = section;
        return others.with(section, new KeptSection(models.privacy().kept(), context, openLink));
    }

    /** Tells the person something; once, however often it is told. */
    public void tell(String sentence) {
        for (Node one : List.copyOf(top.getChildren())) {
            if (one instanceof NoticeStrip strip && strip.tells(sentence)) {
                putAway(strip);
            }
        }
        top.getChildren().add(new NoticeStrip(sentence, context.texts(), this::putAway));
    }

    /** What the desk did by itself stands there for as long as it is so. */
    private void showNews(String sentence) {
        if (news != null) {
            putAway(news);
            news = null;
        }
        if (!sentence.isEmpty()) {
            news = new NoticeStrip(sentence, context.texts(), strip -> models.rounds().dismiss());
            top.getChildren().add(news);
        }
    }

    private void putAway(NoticeStrip strip) {
        boolean focused = strip.isFocusWithin();
        top.getChildren().remove(strip);
        if (focused) {
            focusPlace();
        }
    }

    /** Tells the person something about the settings, with the way there. */
    public void tellOfSettings(String sentence) {
        Hyperlink link = new Hyperlink(context.texts().get("settings.notice.open"));
        link.setId("noticeToSettings");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> showSettings());
        top.getChildren().add(new NoticeStrip(sentence, context.texts(), this::putAway, link));
    }

    /** Connects what depends on the scene and its window: shortcuts, refreshing, first focus. */
    public void connect(Scene scene) {
        // No accelerators: these may not change which accelerators there are.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> TextSizeKeys.pressed(event, context.settings()));
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::ask);
        RefreshRhythm rhythm =
                new RefreshRhythm(models.refresh()::refreshIfOlderThan, context.ticker()::every);
        rhythm.follow(
                context.settings()
                        .settingsProperty()
                        .map(now -> Duration.ofSeconds(now.slots().refreshSeconds())));
        focus =
                scene.getWindow()
                        .focusedProperty()
                        .subscribe(
                                focused -> {
                                    if (focused) {
                                        rhythm.returned();
                                    }
                                });
        // What is inside a control is in the scene only once the control has its skin.
        applyCss();
        book.focusAgain();
        askForPassphraseOnce();
        if (scene.getWindow() instanceof Stage stage) {
            new WindowTitle(context.texts()).follow(models.reminders().shownProperty(), stage);
            new Lock(stage, models.lock(), context.texts(), this::focusPlace).follow();
        }
    }

    /** Begins with what the journal is needed for, and with what depends on it. */
    public void begin() {
        models.journal().start();
        models.draft().start(context.ticker());
        models.bookings().count();
        models.privacy().retention().start();
        models.upcoming().start(context.ticker());
        models.refresh().tellFollowers();
    }

    /** It is asked for at each start; whoever wants to go without may put the question away. */
    private void askForPassphraseOnce() {
        Subscription[] once = new Subscription[1];
        once[0] =
                account.standingProperty()
                        .subscribe(
                                (before, now) -> {
                                    once[0].unsubscribe();
                                    if (now == AccountStanding.PASSPHRASE_WANTED) {
                                        showUnlock();
                                    }
                                });
    }

    /** Lets go of the window, which another content is about to be shown in. */
    public void disconnect() {
        focus.unsubscribe();
    }

    private void pressed(KeyEvent event) {
        for (Place where : Place.values()) {
            if (where.keys().match(event)) {
                event.consume();
                place.set(where);
            }
        }
        if (Shortcut.ANOTHER_CUSTOMER.combination().match(event)) {
            event.consume();
            nextCustomer();
        } else if (Shortcut.NEXT_CALL.combination().match(event)) {
            event.consume();
            showNextCall();
        }
    }

    /** From wherever the person is; what is under way goes on, and is shown. */
    private void nextCustomer() {
        place.set(Place.BOOK);
        models.booking().nextCustomer();
    }

    /** The call of which is being reminded, else the next one. */
    private void showNextCall() {
        models.reminders().shownProperty().get().stream()
                .findFirst()
                .or(models.upcoming()::next)
                .ifPresent(this::showCall);
    }

    private void showCall(Attempt call) {
        place.set(Place.BOOKINGS);
        bookings.show(call);
    }

    /** A question mark asks for help, unless somebody writes one. */
    private void ask(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            showShortcuts();
        }
    }

    private void showShortcuts() {
        new ShortcutSheet(getScene().getWindow(), context.texts()).show();
    }

    private void show(Place now) {
        models.bookings().setShown(now == Place.BOOKINGS);
        switch (now) {
            case BOOK -> {
                setCenter(book);
                book.focusAgain();
            }
            case BOOKINGS -> {
                setCenter(bookings);
                bookings.focus();
            }
            case SETTINGS -> {
                setCenter(settings);
                settings.focus();
            }
        }
    }

    private void focusPlace() {
        switch (place.get()) {
            case BOOK -> book.focusAgain();
            case BOOKINGS -> bookings.focus();
            case SETTINGS -> settings.focus();
        }
    }

    /** Goes on with an attempt where calls are booked, if the person lets go of who is there. */
    private void goOn(Attempt attempt) {
        Runnable go =
                () -> {
                    if (models.booking().resume(attempt)) {
                        place.set(Place.BOOK);
                        book.focusFor(attempt);
                    }
                };
        new Succession(models, context.texts()).ask(getScene().getWindow(), attempt, go);
    }

    /** All of them: what is looked for there may have been left from another time. */
    private void showSettings() {
        place.set(Place.SETTINGS);
        settings.showAll();
        settings.focus();
    }

    /** What is kept of a customer, to be handed over or erased. */
    private void showPerson(Attempt attempt) {
        showSettings();
        models.privacy().person().show(attempt);
        if (privacy != null) {
            privacy.focusPerson();
        }
    }

    private void showConnection() {
        accountDialogs().showConnect();
    }

    private void showUnlock() {
        new UnlockDialog(getScene().getWindow(), account, context.texts()).show();
    }

    private AccountDialogs accountDialogs() {
        return new AccountDialogs(
                getScene().getWindow(), account, models, context.texts(), this::tell);
    }

    /** What a reminder needs of the window. */
    private final class Reminding implements ReminderStrip.Window {
        private final Consumer<URI> openLink;

        Reminding(Consumer<URI> openLink) {
            this.openLink = openLink;
        }

        @Override
        public void open(URI link) {
            openLink.accept(link);
        }

        @Override
        public void show(Attempt call) {
            showCall(call);
        }

        @Override
        public void focusAgain() {
            focusPlace();
        }
    }
}

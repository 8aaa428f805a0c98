package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.MemoryPersonalData;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.popin.CurrentPopin;
import io.popindesk.popin.Limits;
import io.popindesk.settings.Language;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SessionSecrets;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.journal.ScriptedCare;
import io.popindesk.ui.privacy.ScriptedThings;
import io.popindesk.ui.window.CloseGuard;
import io.popindesk.ui.window.DeskModels;
import io.popindesk.ui.window.DevanagariFont;
import io.popindesk.ui.window.MainWindow;
import io.popindesk.ui.window.Theme;
import io.popindesk.ui.window.UnexpectedErrors;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The whole program but for its process: the real window, tasks and HTTP client against a demo
 * service of its own.
 */
final class DeskInAWindow implements AutoCloseable {
    private static final Limits SHORT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    1 << 20);

    final DemoService service;
    final DeskModels models;
    final MainWindow window;
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final List<Throwable> unexpected = new CopyOnWriteArrayList<>();

    final MemoryJournal journal = new MemoryJournal();
    final ScriptedCare care = new ScriptedCare();
    final ScriptedThings kept = new ScriptedThings();
    final UnexpectedErrors errors = new UnexpectedErrors();
    final Tasks tasks;
    final SettingsModel settings;
    final AccountModel account;

    /** Where a file of keys would be. */
    final Path folder = TestSettings.folder();

    /** A keychain that nobody else uses. */
    final ScriptedKeychain keychain = new ScriptedKeychain();

    /** How the desk was asked to be opened anew: true for the account, false for the demo. */
    final List<Boolean> openedAnew = new CopyOnWriteArrayList<>();

    private final Theme theme = new Theme();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Ticker ticker = new Ticker(new FxThread());
    private final CurrentPopin popin;

    DeskInAWindow(Stage stage, DemoOptions options) throws Exception {
        this(stage, options, SHORT);
    }

    DeskInAWindow(Stage stage, DemoOptions options, Language language) throws Exception {
        this(stage, options, SHORT, language);
    }

    DeskInAWindow(Stage stage, DemoOptions options, Limits limits) throws Exception {
        this(stage, options, limits, Language.ENGLISH);
    }

    private DeskInAWindow(Stage stage, DemoOptions options, Limits limits, Language language)
            throws Exception {
        // Before any text in Devanagari is laid out, be it the name of the language in Settings.
        DevanagariFont.provide();
        service = DemoService.start(options);
        InstantSource clock = InstantSource.system();
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        popin = new CurrentPopin(clock, limits);
        tasks =
                new Tasks(
                        background,
                        new FxThread(),
                        error -> {
                            unexpected.add(error);
                            errors.report(error);
                        });
        Texts texts = new Texts(language.locale(Locale.ENGLISH));
        settings = TestSettings.usual(tasks, ticker);
        UiContext context = new UiContext(texts, tasks, ticker, clock, zone, settings);
        settings.change(now -> now.withSlots(now.slots().withFallbackZone(Optional.of(zone))));
        ObservableValue<CustomerRules> rules = RulesInForce.of(settings.settingsProperty());
        JournalFeed feed = new JournalFeed(new FxThread());
        Accounts accounts =
                new Accounts(
                        new KeyVault(
                                keychain,
                                new PassphraseKeys(PassphraseFile.in(folder)),
                                new SessionSecrets()),
                        new ConnectionCheck(clock),
                        popin,
                        settings.settingsProperty().get(),
                        Optional.of(service.account()),
                        (live, connected, news) -> openedAnew.add(live));
        settings.settingsProperty().subscribe((before, now) -> accounts.follow(now));
        account = new AccountModel(accounts, context, AccountModel.Origin.DEMO);
        models =
                Wiring.models(
                        popin,
                        new Books(
                                journal,
                                new Bookkeeper(journal, clock, feed),
                                care,
                                new MemoryPersonalData(journal),
                                kept),
                        feed,
                        new SecureRandom(),
                        rules,
                        context,
                        background);
        window =
                new MainWindow(
                        context,
                        models,
                        rules::getValue,
                        account,
                        owner ->
                                Wiring.settingsParts(
                                        context, account, owner, accounts, models.lock()),
                        List.of(),
                        errors,
                        opened::add);
        Scene scene = new Scene(window, 1000, 768);
        theme.follow(context.settings().settingsProperty());
        theme.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1000);
        stage.setHeight(768);
        window.connect(scene);
        window.begin();
        new CloseGuard(
                        stage,
                        models.booking(),
                        models.steps(),
                        models.journal(),
                        context,
                        limits.wholeCall())
                .guard();
        account.setWhenSettled(models.refresh()::keysSettled);
        account.fetch();
        stage.show();
        stage.requestFocus();
    }

    Popin popin() {
        return popin;
    }

    /** Types a customer, on the JavaFX thread. */
    void fillIn() {
        type(CustomerField.MOBILE, "98450 12345");
        type(CustomerField.NAME, "Asha Rao");
        type(CustomerField.EMAIL, "asha@example.com");
        type(CustomerField.PIN_CODE, "560001");
        type(CustomerField.GROUP, "QA101");
    }

    private void type(CustomerField field, String text) {
        models.form().field(field).textProperty().set(text);
    }

    /** Somebody else is quicker, through a connection of their own. */
    void anotherDeskBooks(Slot slot) throws PopinFailure {
        Customer other = new Customer("9886031415", "John", "john@example.com", "560002", "QA101");
        Registration registration = popin.capture(other, new Call(new Cancellation()));
        popin.schedule(registration.id(), slot, new Call(new Cancellation()));
    }

    @Override
    public void close() {
        ticker.close();
        service.close();
        popin.close();
        background.shutdownNow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, theme::close);
    }
}

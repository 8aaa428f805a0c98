package io.popindesk;

import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Draft;
import io.popindesk.popin.Limits;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.tasks.UiThread;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.window.CloseGuard;
import io.popindesk.ui.window.DeskModels;
import io.popindesk.ui.window.MainWindow;
import io.popindesk.ui.window.UnexpectedErrors;

import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A desk at work: a session with Popin or the demo, and the window's content that shows it. The
 * program has one at a time, and may have another later. Used on the JavaFX thread.
 */
final class OpenDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDesk.class);
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final Session session;
    private final Accounts accounts;
    private final Ticker ticker;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Tasks tasks;
    private final UiContext context;
    private final DeskModels models;
    private final AccountModel account;
    private final MainWindow window;
    private boolean ended;

    /** What a desk takes from the program that it is part of. */
    record Surroundings(
            Texts texts,
            InstantSource clock,
            UiThread ui,
            UnexpectedErrors errors,
            KeptFile<DeskSettings> settingsFile,
            SystemOpener opener) {}

    /**
     * @param settings as they are now
     * @param notices sentences about the start that the person should know
     */
    OpenDesk(
            Session session,
            Accounts accounts,
            Surroundings around,
            DeskSettings settings,
            AccountModel.Origin origin,
            List<String> notices) {
        this.session = session;
        this.accounts = accounts;
        ticker = new Ticker(around.ui());
        tasks = new Tasks(background, around.ui(), around.errors()::report);
        SettingsModel chosen =
                new SettingsModel(
                        around.settingsFile(),
                        settings,
                        session.memoryFile(),
                        session.memory(),
                        tasks,
                        ticker,
                        around.texts());
        context =
                new UiContext(
                        around.texts(),
                        tasks,
                        ticker,
                        around.clock(),
                        ZoneId.systemDefault(),
                        chosen);
        ObservableValue<CustomerRules> rules = RulesInForce.of(chosen.settingsProperty());
        account = new AccountModel(accounts, context, origin);
        models =
                Wiring.models(
                        session.requests(),
                        session.books(),
                        session.feed(),
                        session.random(),
                        rules,
                        context,
                        background);
        showEarlySlots();
        window =
                new MainWindow(
                        context,
                        models,
                        rules::getValue,
                        account,
                        owner ->
                                Wiring.settingsParts(
                                        context, account, owner, accounts, models.lock()),
                        notices,
                        around.errors(),
                        link -> open(link, around.opener()));
    }

    Session session() {
        return session;
    }

    SettingsModel settings() {
        return context.settings();
    }

    MainWindow window() {
        return window;
    }

    /** The window is built with them, if they have come by now. */
    private void showEarlySlots() {
        session.requests()
                .take()
                .ifPresent(early -> models.refresh().show(early.availability(), early.begun()));
    }

    /** Begins to work in a stage that has the window's content in its scene. */
    void start(Stage stage) {
        showEarlySlots();
        window.connect(stage.getScene());
        new CloseGuard(
                        stage,
                        models.booking(),
                        models.steps(),
                        models.journal(),
                        context,
                        Limits.STANDARD.wholeCall())
                .guard();
        account.setWhenSettled(models.refresh()::keysSettled);
        account.fetch();
        context.settings().settingsProperty().subscribe((before, now) -> follow(now));
    }

    /** Goes on with what has time until the window can be seen. */
    void begin() {
        if (ended) {
            return;
        }
        window.begin();
        background.execute(RulesInForce.of(context.settings().settingsProperty().get())::warmUp);
    }

    /** Is locked from the beginning if the desk before was; the first one, if it has a PIN. */
    void lockAfter(Optional<OpenDesk> before) {
        if (before.isEmpty()) {
            models.lock().start();
        } else if (before.get().models.lock().isLocked()) {
            models.lock().lock();
        }
    }

    private void follow(DeskSettings now) {
        if (accounts.follow(now)) {
            tasks.task(
                            context.texts().get("task.keys"),
                            control -> {
                                accounts.readPassword();
                                return true;
                            })
                    .onFailure(
                            SecretFailure.class,
                            failure -> LOG.warn("no password for the proxy", failure))
                    .start();
        }
    }

    /**
     * Ends it: nothing is called back any more, and what was under way comes to its outcome.
     *
     * @return the rest, which blocks for some seconds at most and is to be done on another thread
     */
    Runnable end() {
        ended = true;
        window.disconnect();
        ticker.close();
        tasks.cancelAll();
        Optional<Draft> unfinished = models.draft().outstanding();
        return () -> close(unfinished);
    }

    private void close(Optional<Draft> unfinished) {
        awaitOutcomes();
        session.close(unfinished);
        try {
            session.memoryFile().flush();
        } catch (IOException e) {
            LOG.warn("what the desk remembers could not be kept", e);
        }
    }

    /** What was just cancelled still ends in an outcome, which the journal is to have. */
    private void awaitOutcomes() {
        background.shutdown();
        try {
            if (!background.awaitTermination(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("not everything under way came to an end");
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(URI link, SystemOpener opener) {
        tasks.task(
                        context.texts().get("task.openLink"),
                        control -> {
                            opener.open(link);
                            return true;
                        })
                .onFailure(
                        IOException.class,
                        failure -> {
                            LOG.warn("a link could not be opened", failure);
                            window.tell(context.texts().get("openLink.failed"));
                        })
                .start();
    }
}

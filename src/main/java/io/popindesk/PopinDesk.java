package io.popindesk;

import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.profile.FrontDoor;
import io.popindesk.profile.Home;
import io.popindesk.settings.Configuration;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.settings.WindowPlacement;
import io.popindesk.settings.secrets.Keychain;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SessionSecrets;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.UiThread;
import io.popindesk.ui.Texts;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.settings.SettingsNotices;
import io.popindesk.ui.window.CalmCaret;
import io.popindesk.ui.window.DevanagariFont;
import io.popindesk.ui.window.FirstFrame;
import io.popindesk.ui.window.ProgramFonts;
import io.popindesk.ui.window.ProgramIcons;
import io.popindesk.ui.window.SetupProblemPage;
import io.popindesk.ui.window.StagePlacement;
import io.popindesk.ui.window.Theme;
import io.popindesk.ui.window.UnexpectedErrors;
import io.popindesk.ui.window.WindowCaller;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The program: builds the objects, joins them and opens the window. What blocks at the start has
 * begun before; see {@link Beginning}.
 */
public final class PopinDesk extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(PopinDesk.class);
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(2);
    private static final Duration OPEN_PATIENCE = Duration.ofSeconds(5);

    /** The person's own answer to a keychain that asks is in it. */
    private static final Duration KEYCHAIN_PATIENCE = Duration.ofSeconds(30);

    private final UiThread fx = new FxThread();
    private final UnexpectedErrors errors = new UnexpectedErrors();
    private final SystemOpener opener =
            new SystemOpener(SystemOpener.command(System.getProperty("os.name")), OPEN_PATIENCE);
    private final Theme theme = new Theme();

    private final Beginning beginning = Beginning.take();
    private final Configuration configuration = beginning.configuration();
    private final Home home = beginning.home();
    private final InstantSource clock = beginning.clock();
    private final KeptFile<DeskSettings> settingsFile = beginning.settingsFile();
    private final KeyVault vault =
            new KeyVault(
                    Keychain.ofSystem(KEYCHAIN_PATIENCE),
                    new PassphraseKeys(PassphraseFile.in(home.directory())),
                    new SessionSecrets());
    private final FutureTask<Boolean> font =
            new FutureTask<>(
                    () -> {
                        DevanagariFont.provide();
                        return true;
                    });
    private final WindowCaller caller = new WindowCaller(fx, CALL_PATIENCE);
    private final List<String> notices = new ArrayList<>();
    private DeskSettings settings = DeskSettings.USUAL;
    private Optional<String> settingsNotice = Optional.empty();
    private Texts texts = new Texts(Locale.getDefault());
    private List<String> setupProblems = List.of();
    private Optional<WindowPlacement> placement = Optional.empty();
    private Optional<FutureTask<Optional<FrontDoor>>> door = Optional.empty();
    private Optional<Session> first = Optional.empty();
    private Optional<OpenDesk> desk = Optional.empty();

    /** Ends the desk before, while this one is at work. */
    private Optional<Thread> closing = Optional.empty();

    @Override
    public void init() {
        // Beside the JavaFX thread, which needs them first for the window's texts and signs.
        Thread.ofPlatform().daemon().name("fonts").start(ProgramFonts::find);
        Beginning.Begun begun = beginning.await();
        settings = begun.settings().value();
        texts = begun.texts();
        settingsNotice = new SettingsNotices(texts).of(begun.settings());
        placement = begun.placement();
        first = begun.session();
        setupProblems = begun.problems();
        notices.addAll(begun.notices());
        if (begun.inDevanagari()) {
            awaitFont();
        }
    }

    /** To be done before anything in Devanagari is shown; blocks for a moment. */
    private void awaitFont() {
        font.run();
        try {
            font.get();
        } catch (ExecutionException e) {
            LOG.warn("no font for Devanagari", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name in the journal or in an unfinished form may be written in Devanagari. */
    private void onceReadable(Runnable action) {
        if (font.isDone()) {
            action.run();
        } else {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                awaitFont();
                                fx.post(action);
                            });
        }
    }

    private List<String> demoProblem(IOException failure) {
        LOG.error("the demo service could not be started", failure);
        return List.of(texts.get("setup.demoFailed"));
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> fx.post(() -> errors.report(error)));
        theme.follow(new SimpleObjectProperty<>(settings));
        stage.setTitle(texts.get("app.name"));
        StagePlacement.apply(placement, stage);
        StagePlacement.follow(stage, now -> placement = Optional.of(now));
        first.ifPresentOrElse(
                opened -> showDesk(stage, opened, configuration.account()),
                () -> showSetupProblems(stage));
        FirstFrame.after(
                stage.getScene(),
                () -> {
                    openDoor();
                    showIcons();
                    new CalmCaret(CalmCaret.USUAL).follow();
                });
        stage.show();
        caller.opened(stage);
        LOG.info("the window is open");
    }

    @Override
    public void stop() {
        Optional<Runnable> rest = desk.map(OpenDesk::end);
        // Closing sockets and writing files may take a moment, which the window need not see.
        Thread.ofPlatform().name("closing").start(() -> close(rest));
    }

    private void close(Optional<Runnable> rest) {
        // First, so that who is started now waits for the end instead of an answer.
        door.ifPresent(this::closeDoor);
        rest.ifPresent(Runnable::run);
        keepSettings();
        placement.ifPresent(
                last -> {
                    try {
                        last.write(home.directory());
                    } catch (IOException e) {
                        LOG.warn("the window's place could not be kept", e);
                    }
                });
    }

    private void keepSettings() {
        try {
            settingsFile.flush();
        } catch (IOException e) {
            LOG.warn("the settings could not be kept", e);
        }
    }

    /**
     * Shows a desk in place of what the window shows.
     *
     * @param given the account, if its keys are at hand
     */
    private void showDesk(Stage stage, Session session, Optional<PopinAccount> given) {
        Accounts accounts =
                new Accounts(
                        vault,
                        new ConnectionCheck(clock),
                        session.popin(),
                        settings,
                        given.or(session::demoAccount),
                        (live, connected, news) -> {
                            notices.addAll(news);
                            changeDesk(stage, live, connected);
                        });
        OpenDesk opened =
                new OpenDesk(
                        session,
                        accounts,
                        new OpenDesk.Surroundings(texts, clock, fx, errors, settingsFile, opener),
                        settings,
                        origin(session),
                        List.copyOf(notices));
        notices.clear();
        settingsNotice.ifPresent(opened.window()::tellOfSettings);
        settingsNotice = Optional.empty();
        Optional<OpenDesk> before = desk;
        desk = Optional.of(opened);
        theme.follow(opened.settings().settingsProperty());
        show(stage, opened.window());
        opened.start(stage);
        FirstFrame.after(stage.getScene(), () -> onceReadable(opened::begin));
        opened.lockAfter(before);
    }

    private AccountModel.Origin origin(Session session) {
        if (session.demoAccount().isPresent()) {
            return AccountModel.Origin.DEMO;
        }
        return configuration.account().isPresent()
                ? AccountModel.Origin.ENVIRONMENT
                : AccountModel.Origin.SETTINGS;
    }

    /**
     * Another account has another journal, so nothing of the desk before goes on. It works until
     * the other is there.
     */
    private void changeDesk(Stage stage, boolean live, Optional<PopinAccount> connected) {
        Optional<Thread> stillClosing = closing;
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                // It may be the one that is wanted again, and has its journal open.
                                if (stillClosing.isPresent()) {
                                    stillClosing.get().join();
                                }
                                Session session = Session.open(live, home, clock, fx);
                                fx.post(() -> replaceDesk(stage, session, connected));
                            } catch (IOException e) {
                                fx.post(
                                        () -> {
                                            setupProblems = demoProblem(e);
                                            showSetupProblems(stage);
                                        });
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void replaceDesk(Stage stage, Session session, Optional<PopinAccount> connected) {
        desk.ifPresent(
                before -> {
                    settings = before.settings().settingsProperty().get();
                    Runnable rest = before.end();
                    closing =
                            Optional.of(
                                    Thread.ofPlatform()
                                            .name("closing a desk")
                                            .start(
                                                    () -> {
                                                        keepSettings();
                                                        rest.run();
                                                    }));
                });
        showDesk(stage, session, connected);
    }

    private void showSetupProblems(Stage stage) {
        show(
                stage,
                new SetupProblemPage(
                        setupProblems,
                        texts,
                        () -> changeDesk(stage, false, Optional.empty()),
                        Platform::exit));
    }

    private void show(Stage stage, Parent content) {
        Scene before = stage.getScene();
        Scene scene =
                before == null
                        ? new Scene(content, stage.getWidth(), stage.getHeight())
                        : new Scene(content, before.getWidth(), before.getHeight());
        theme.dress(scene);
        stage.setScene(scene);
    }

    /** Whoever is started meanwhile waits for it. */
    private void openDoor() {
        FutureTask<Optional<FrontDoor>> opening = new FutureTask<>(this::door);
        door = Optional.of(opening);
        Thread.ofPlatform().daemon().name("door").start(opening);
    }

    private void showIcons() {
        Thread.ofPlatform()
                .daemon()
                .name("icons")
                .start(
                        () -> {
                            ProgramIcons icons = new ProgramIcons();
                            fx.post(icons::follow);
                        });
    }

    private Optional<FrontDoor> door() {
        try {
            return Optional.of(FrontDoor.open(home, caller, new SecureRandom()));
        } catch (IOException e) {
            LOG.warn("a second start cannot bring this one to the front", e);
            return Optional.empty();
        }
    }

    private void closeDoor(FutureTask<Optional<FrontDoor>> opened) {
        try {
            opened.get().ifPresent(FrontDoor::close);
        } catch (ExecutionException e) {
            LOG.warn("the door could not be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.popindesk;

import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Draft;
import io.popindesk.popin.Limits;
import io.popindesk.profile.FrontDoor;
import io.popindesk.profile.Home;
import io.popindesk.settings.Configuration;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.settings.WindowPlacement;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.tasks.UiThread;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.booking.DraftKeeper;
import io.popindesk.ui.window.CloseGuard;
import io.popindesk.ui.window.DeskModels;
import io.popindesk.ui.window.DevanagariFont;
import io.popindesk.ui.window.MainWindow;
import io.popindesk.ui.window.ProgramIcons;
import io.popindesk.ui.window.SetupProblemPage;
import io.popindesk.ui.window.StagePlacement;
import io.popindesk.ui.window.Theme;
import io.popindesk.ui.window.UnexpectedErrors;
import io.popindesk.ui.window.WindowCaller;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The program: builds the objects, joins them and opens the window. What blocks at the start is
 * done in {@link #init}, on the launcher's thread, while the toolkit starts.
 */
public final class PopinDesk extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(PopinDesk.class);
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(2);
    private static final Duration OPEN_PATIENCE = Duration.ofSeconds(5);
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock = InstantSource.system();
    private final UiThread fx = new FxThread();
    private final Ticker ticker = new Ticker(fx);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final UnexpectedErrors errors = new UnexpectedErrors();
    private final Tasks tasks = new Tasks(background, fx, errors::report);
    private final JournalFeed feed = new JournalFeed(fx);
    private final SystemOpener opener =
            new SystemOpener(SystemOpener.command(System.getProperty("os.name")), OPEN_PATIENCE);
    private final Theme theme = new Theme();

    private final Configuration configuration = Main.configuration();
    private final Home home = new Home(configuration.home());
    private final KeptFile<DeskSettings> settingsFile = KeptFile.settings(home.directory());
    private final WindowCaller caller = new WindowCaller(fx, CALL_PATIENCE);
    private final List<String> notices = new ArrayList<>();
    private DeskSettings settings = DeskSettings.USUAL;
    private Texts texts = new Texts(Locale.getDefault());
    private List<String> setupProblems = List.of();
    private Optional<WindowPlacement> placement = Optional.empty();
    private Optional<FrontDoor> door = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<MainWindow> window = Optional.empty();
    private Optional<DraftKeeper> draft = Optional.empty();

    @Override
    public void init() {
        Future<?> font = background.submit(DevanagariFont::provide);
        readSettings();
        background.execute(RulesInForce.of(settings)::warmUp);
        startLog();
        openDoor();
        placement = WindowPlacement.read(home.directory());
        openSession();
        await(font);
    }

    private void openSession() {
        if (!configuration.problems().isEmpty()) {
            setupProblems =
                    configuration.problems().stream()
                            .map(problem -> SetupProblemPage.sentence(problem, texts))
                            .toList();
            return;
        }
        try {
            session =
                    Optional.of(
                            configuration.account().isPresent()
                                    ? Session.live(configuration.account().get(), home, clock, feed)
                                    : Session.demo(home, clock, feed));
        } catch (IOException e) {
            setupProblems = demoProblem(e);
        }
    }

    /** The font has to be there before anything is shown. */
    private static void await(Future<?> font) {
        try {
            font.get();
        } catch (ExecutionException e) {
            LOG.warn("no font for Devanagari", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readSettings() {
        KeptFile.Reading<DeskSettings> reading = settingsFile.read();
        settings = reading.value();
        texts = new Texts(settings.language().locale(Locale.getDefault()));
        reading.setAside()
                .ifPresent(file -> notices.add(texts.get("setup.settingsSetAside", file)));
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
        new ProgramIcons().follow();
        stage.setTitle(texts.get("app.name"));
        StagePlacement.apply(placement, stage);
        session.ifPresentOrElse(opened -> showDesk(stage, opened), () -> showSetupProblems(stage));
        stage.show();
        caller.opened(stage);
        LOG.info("the window is open");
    }

    @Override
    public void stop() {
        ticker.close();
        tasks.cancelAll();
        Optional<Draft> unfinished = draft.flatMap(DraftKeeper::outstanding);
        // Closing sockets and writing files may take a moment, which the window need not see.
        Thread.ofPlatform().name("closing").start(() -> close(unfinished));
    }

    private void close(Optional<Draft> unfinished) {
        // First, so that who is started now waits for the end instead of an answer.
        door.ifPresent(FrontDoor::close);
        awaitOutcomes();
        session.ifPresent(opened -> opened.close(unfinished));
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
            if (session.isPresent()) {
                session.get().memoryFile().flush();
            }
        } catch (IOException e) {
            LOG.warn("the settings could not be kept", e);
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

    private void showDesk(Stage stage, Session opened) {
        UiContext context = context(opened);
        theme.follow(context.settings().settingsProperty());
        ObservableValue<CustomerRules> rules =
                RulesInForce.of(context.settings().settingsProperty());
        DeskModels models =
                Wiring.models(opened.popin(), opened.books(), feed, rules, context, background);
        draft = Optional.of(models.draft());
        MainWindow window =
                new MainWindow(
                        context,
                        models,
                        rules::getValue,
                        opened.isDemo(),
                        notices,
                        errors,
                        this::openLink);
        this.window = Optional.of(window);
        show(stage, window);
        window.connect(stage.getScene());
        new CloseGuard(
                        stage,
                        models.booking(),
                        models.steps(),
                        models.journal(),
                        context,
                        Limits.STANDARD.wholeCall())
                .guard();
        models.refresh().refresh();
    }

    private UiContext context(Session opened) {
        SettingsModel chosen =
                new SettingsModel(
                        settingsFile,
                        settings,
                        opened.memoryFile(),
                        opened.memory(),
                        tasks,
                        ticker,
                        texts);
        return new UiContext(texts, tasks, ticker, clock, ZoneId.systemDefault(), chosen);
    }

    private void showSetupProblems(Stage stage) {
        show(
                stage,
                new SetupProblemPage(setupProblems, texts, () -> startDemo(stage), Platform::exit));
    }

    private void startDemo(Stage stage) {
        tasks.task(texts.get("task.demo"), control -> Session.demo(home, clock, feed))
                .onSuccess(
                        demo -> {
                            session = Optional.of(demo);
                            showDesk(stage, demo);
                        })
                .onFailure(
                        IOException.class,
                        failure -> {
                            setupProblems = demoProblem(failure);
                            showSetupProblems(stage);
                        })
                .start();
    }

    private void show(Stage stage, Parent content) {
        Scene scene = new Scene(content);
        theme.dress(scene);
        stage.setScene(scene);
        StagePlacement.follow(stage, now -> placement = Optional.of(now));
    }

    private void openLink(URI link) {
        tasks.task(
                        texts.get("task.openLink"),
                        control -> {
                            opener.open(link);
                            return true;
                        })
                .onFailure(
                        IOException.class,
                        failure -> {
                            LOG.warn("a link could not be opened", failure);
                            window.ifPresent(one -> one.tell(texts.get("openLink.failed")));
                        })
                .start();
    }

    private void startLog() {
        try {
            new DeskLog().start(home.directory());
        } catch (IOException e) {
            LOG.warn("no log in the home directory", e);
            if (home.isUsable()) {
                notices.add(texts.get("setup.log", home.directory()));
            }
            // Otherwise there can be no journal either, which is what the person is told.
        }
    }

    private void openDoor() {
        try {
            door = Optional.of(FrontDoor.open(home, caller, new SecureRandom()));
        } catch (IOException e) {
            LOG.warn("a second start cannot bring this one to the front", e);
        }
    }
}

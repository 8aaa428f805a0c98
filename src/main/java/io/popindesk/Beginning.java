package io.popindesk;

import io.popindesk.desk.PopinAccount;
import io.popindesk.profile.Home;
import io.popindesk.settings.Configuration;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeptFile;
import io.popindesk.settings.WindowPlacement;
import io.popindesk.tasks.FxThread;
import io.popindesk.ui.Texts;
import io.popindesk.ui.window.DevanagariFont;
import io.popindesk.ui.window.SetupProblemPage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * What the program does while the toolkit starts: it reads what is kept in files, opens the session
 * and asks for the slots, so that they are there when there is a window to show them. A thread of
 * its own does it.
 */
final class Beginning {
    /** JavaFX makes the application by its class alone, so that there is no other way to it. */
    private static final AtomicReference<@Nullable Beginning> HANDED = new AtomicReference<>();

    private final Configuration configuration;
    private final Home home;
    private final InstantSource clock = InstantSource.system();
    private final KeptFile<DeskSettings> settingsFile;
    private final FutureTask<Begun> work = new FutureTask<>(this::begin);

    /**
     * What has begun.
     *
     * @param session empty where there are problems
     * @param inDevanagari whether something in the window is written in it from the beginning
     * @param notices sentences that the person should know
     * @param problems sentences that say why no desk can be opened
     */
    record Begun(
            KeptFile.Reading<DeskSettings> settings,
            Texts texts,
            Optional<WindowPlacement> placement,
            Optional<Session> session,
            boolean inDevanagari,
            List<String> notices,
            List<String> problems) {}

    private Beginning(Configuration configuration) {
        this.configuration = configuration;
        this.home = new Home(configuration.home());
        this.settingsFile = KeptFile.settings(home.directory());
    }

    /** Begins, and keeps it for the application that is about to be made. */
    static void start(Configuration configuration) {
        Beginning beginning = new Beginning(configuration);
        HANDED.set(beginning);
        Thread.ofPlatform().daemon().name("beginning").start(beginning.work);
    }

    /** What was kept for the application; for it alone. */
    static Beginning take() {
        Beginning handed = HANDED.getAndSet(null);
        if (handed == null) {
            throw new IllegalStateException("nothing has begun");
        }
        return handed;
    }

    Configuration configuration() {
        return configuration;
    }

    Home home() {
        return home;
    }

    InstantSource clock() {
        return clock;
    }

    KeptFile<DeskSettings> settingsFile() {
        return settingsFile;
    }

    /** Waits until all has begun but the answer of Popin, which nobody waits for. */
    Begun await() {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the program cannot begin", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program ends before it has begun", e);
        }
    }

    private Begun begin() {
        KeptFile.Reading<DeskSettings> settings = settingsFile.read();
        Texts texts = new Texts(settings.value().language().locale(Locale.getDefault()));
        List<String> notices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Optional<Session> session = Optional.empty();
        Optional<IOException> noDemo = Optional.empty();
        if (configuration.problems().isEmpty()) {
            try {
                session = Optional.of(openSession(settings.value()));
            } catch (IOException e) {
                noDemo = Optional.of(e);
            }
        }
        // After the slots are asked for: nobody sees the log, and opening it takes a while.
        startLog(texts, notices);
        configuration
                .problems()
                .forEach(problem -> problems.add(SetupProblemPage.sentence(problem, texts)));
        noDemo.ifPresent(
                failure -> {
                    log().error("the demo service could not be started", failure);
                    problems.add(texts.get("setup.demoFailed"));
                });
        return new Begun(
                settings,
                texts,
                WindowPlacement.read(home.directory()),
                session,
                firstWords(texts, settings.value(), session).anyMatch(DevanagariFont::isNeededFor),
                List.copyOf(notices),
                List.copyOf(problems));
    }

    /** What the window shows from the beginning and may be in Devanagari; a date tells of dates. */
    private static Stream<String> firstWords(
            Texts texts, DeskSettings settings, Optional<Session> session) {
        Stream<String> own =
                Stream.of(
                        DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, texts.locale()),
                        settings.defaultGroup());
        return Stream.of(
                        own,
                        settings.groups().stream().map(DeskGroup::label),
                        settings.account().agents().stream().map(DeskAgent::label),
                        session.stream().map(one -> one.memory().group()))
                .flatMap(words -> words);
    }

    private Session openSession(DeskSettings settings) throws IOException {
        boolean live = configuration.account().isPresent() || settings.account().live();
        Session session = Session.open(live, home, clock, new FxThread());
        askForSlots(session, settings);
        return session;
    }

    /** As far as the keys are at hand; else the window asks once they have been fetched. */
    private void askForSlots(Session session, DeskSettings settings) {
        Optional<PopinAccount> known = configuration.account().or(session::demoAccount);
        if (known.isPresent() && !Accounts.isSignedIn(settings.network())) {
            session.popin().use(PopinSetUps.to(known.get(), settings, Optional.empty()));
            session.requests().ask(task -> Thread.ofPlatform().daemon().name("slots").start(task));
        }
    }

    /** Not kept: the main thread would wait until the log is set up. */
    private static Logger log() {
        return LoggerFactory.getLogger(Beginning.class);
    }

    private void startLog(Texts texts, List<String> notices) {
        try {
            new DeskLog().start(home.directory());
        } catch (IOException e) {
            log().warn("no log in the home directory", e);
            if (home.isUsable()) {
                notices.add(texts.get("setup.log", home.directory()));
            }
            // Otherwise there can be no journal either, which is what the person is told.
        }
    }
}

package io.popindesk;

import io.popindesk.profile.Admission;
import io.popindesk.profile.Home;
import io.popindesk.settings.Configuration;
import io.popindesk.settings.Platforms;

import javafx.application.Application;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the program starts: it sees to it that one program works on a home, before there is
 * anything of a window. It is not the {@link Application} itself, because the JDK starts the whole
 * toolkit ahead of the main method of one.
 */
public final class Main {
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration START_OR_END = Duration.ofSeconds(20);

    private Main() {}

    /** Starts the program, or brings the one to the front that is open already. */
    public static void main(String[] arguments) throws InterruptedException {
        Configuration configuration = configuration();
        Admission admission = Admission.ask(new Home(configuration.home()), ANSWER, START_OR_END);
        // No switch over types: Java makes those up as it runs, which the start would wait for.
        if (admission instanceof Admission.First first) {
            first.lock().holdToTheEnd();
            open(configuration, arguments);
        } else if (admission instanceof Admission.Unguarded) {
            open(configuration, arguments);
        } else if (admission instanceof Admission.NotAnswering) {
            Application.launch(AlreadyOpen.class, arguments);
        }
        // Else the one that is open has come to the front, and that was all that was wanted.
    }

    private static void open(Configuration configuration, String[] arguments) {
        Beginning.start(configuration);
        Application.launch(PopinDesk.class, arguments);
    }

    static Configuration configuration() {
        Path home =
                Platforms.applicationData(
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")),
                        System.getenv());
        return Configuration.from(System.getenv(), home);
    }
}

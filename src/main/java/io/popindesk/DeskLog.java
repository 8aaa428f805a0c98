package io.popindesk;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's log: a few small files under the home directory. Exceptions are written by class
 * and place only, since their messages, those of libraries above all, may repeat what was typed.
 */
final class DeskLog {
    private static final int FILE_BYTES = 1 << 20;
    private static final int FILES = 3;

    /** Held, because a logger that nobody holds loses its level. */
    private final Logger ours = Logger.getLogger("io.popindesk");

    private final Logger root = Logger.getLogger("");

    /**
     * Starts logging into {@code home}, which is made if need be.
     *
     * @throws IOException when nothing can be written there; warnings then go to the console only
     */
    void start(Path home) throws IOException {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        ours.setLevel(Level.INFO);
        Handler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        add(console);
        Path directory = Files.createDirectories(home.resolve("log"));
        FileHandler files =
                new FileHandler(
                        directory.resolve("popin-desk.%g.log").toString(), FILE_BYTES, FILES, true);
        files.setEncoding("UTF-8");
        add(files);
    }

    private void add(Handler handler) {
        handler.setFormatter(new WithoutWords());
        root.addHandler(handler);
    }

    static final class WithoutWords extends Formatter {
        @Override
        public String format(LogRecord entry) {
            StringBuilder line = new StringBuilder();
            line.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS))
                    .append(' ')
                    .append(entry.getLevel().getName().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(entry.getLoggerName())
                    .append(": ")
                    .append(formatMessage(entry))
                    .append('\n');
            appendThrown(line, entry.getThrown());
            return line.toString();
        }

        private static void appendThrown(StringBuilder text, @Nullable Throwable thrown) {
            Throwable one = thrown;
            // Causes can go in circles; nobody needs more than a few.
            for (int depth = 0; one != null && depth < 5; depth++) {
                text.append(depth == 0 ? "  " : "  caused by ").append(one.getClass().getName());
                text.append('\n');
                for (StackTraceElement frame : one.getStackTrace()) {
                    text.append("    at ").append(frame).append('\n');
                }
                one = one.getCause();
            }
        }
    }
}

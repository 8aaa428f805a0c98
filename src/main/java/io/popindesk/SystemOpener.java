package io.popindesk;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Opens a link, a draft or a folder with the program that the system has for it, and knows whether
 * there is one. JavaFX's own way (26) does not tell; where it fails on Linux it writes the draft to
 * the error stream, with the customer's name, and on Windows it gives an e-mail to the browser.
 */
final class SystemOpener {
    private final List<String> command;
    private final Duration patience;

    /**
     * @param command what opens the link that is added to it
     * @param patience how long it may take to say that it cannot; what runs on has opened it
     */
    SystemOpener(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = patience;
    }

    /**
     * What opens links on a system. No shell is near that could find a meaning in one.
     *
     * @param osName as {@code os.name} gives it
     */
    static List<String> command(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32.exe", "url.dll,FileProtocolHandler");
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open");
    }

    /**
     * Opens a link. Blocks, for the patience at most.
     *
     * @throws IOException when nothing opens it; the message does not repeat it
     */
    void open(URI link) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.add(link.toASCIIString());
        Process opening =
                new ProcessBuilder(all)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (opening.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS) && opening.exitValue() != 0) {
            throw new IOException("nothing opens it, exit code " + opening.exitValue());
        }
    }
}

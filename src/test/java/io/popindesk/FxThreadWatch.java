package io.popindesk;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Watches, with the JDK's own flight recorder, on which threads sockets, files, names, JSON and the
 * journal are dealt with.
 */
final class FxThreadWatch implements AutoCloseable {
    private static final String FX_THREAD = "JavaFX Application Thread";

    /** Every method of these is recorded whenever it runs. */
    private static final String METHODS =
            String.join(
                    ";",
                    "java.net.InetAddress::getAllByName",
                    "java.net.Socket::connect",
                    "io.popindesk.popin.HttpPopin",
                    "io.popindesk.desk.SlotReader::read",
                    "io.popindesk.journal.Lane::call",
                    "org.sqlite.SQLiteConnection::open",
                    "org.sqlite.core.DB::execute",
                    "org.sqlite.core.DB::executeUpdate",
                    "org.sqlite.core.DB::exec",
                    "tools.jackson.databind.ObjectMapper::readTree",
                    "tools.jackson.databind.ObjectReader::readTree",
                    "tools.jackson.core.base.TextualTSFactory::createParser",
                    "tools.jackson.databind.ObjectMapper::writeValueAsBytes");

    /** What the JDK and JavaFX read for themselves: classes, style sheets, fonts, texts. */
    private static final List<String> LOADING =
            List.of(
                    "java.lang.ClassLoader",
                    "java.util.zip.",
                    "java.util.jar.",
                    "java.util.ResourceBundle",
                    "jdk.internal.loader.",
                    "jdk.internal.module.",
                    "com.sun.javafx.font.",
                    "com.sun.glass.utils.");

    private final Recording recording = new Recording();

    FxThreadWatch() {
        for (String event :
                List.of(
                        "jdk.SocketRead",
                        "jdk.SocketWrite",
                        "jdk.FileRead",
                        "jdk.FileWrite",
                        "jdk.FileForce")) {
            recording
                    .enable(event)
                    .withThreshold(Duration.ZERO)
                    .with("throttle", "off")
                    .withStackTrace();
        }
        recording
                .enable("jdk.MethodTrace")
                .with("filter", METHODS)
                .withThreshold(Duration.ZERO)
                .withStackTrace();
        recording.start();
    }

    /** What was recorded, split by thread. */
    record Findings(List<String> onFxThread, List<String> elsewhere) {}

    Findings stop(Path file) throws IOException {
        recording.stop();
        recording.dump(file);
        List<RecordedEvent> events =
                RecordingFile.readAllEvents(file).stream()
                        .filter(event -> event.getStackTrace() != null && !isLoading(event))
                        .toList();
        return new Findings(
                events.stream()
                        .filter(FxThreadWatch::isOnFxThread)
                        .map(FxThreadWatch::describe)
                        .toList(),
                events.stream()
                        .filter(event -> !isOnFxThread(event))
                        .map(FxThreadWatch::describe)
                        .toList());
    }

    @Override
    public void close() {
        recording.close();
    }

    private static boolean isOnFxThread(RecordedEvent event) {
        return event.getThread() != null && FX_THREAD.equals(event.getThread().getJavaName());
    }

    private static boolean isLoading(RecordedEvent event) {
        return frames(event).anyMatch(frame -> LOADING.stream().anyMatch(frame::startsWith));
    }

    private static Stream<String> frames(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream().map(FxThreadWatch::name);
    }

    private static String name(RecordedFrame frame) {
        return name(frame.getMethod());
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }

    private static String describe(RecordedEvent event) {
        String what =
                event.hasField("method")
                                && event.getValue("method") instanceof RecordedMethod traced
                        ? name(traced)
                        : event.getEventType().getName();
        return what + " < " + String.join(" < ", frames(event).limit(12).toList());
    }
}

package io.popindesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.demo.Endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Connects, books under every fault, stumbles, and then looks for marked keys and customers in
 * everything that the whole program wrote and printed.
 */
class CanaryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Each ends by itself; what hangs is cancelled below. */
    private static final List<String> FAULTS =
            List.of(
                    "reset",
                    "reset-after",
                    "close",
                    "close-after",
                    "truncate",
                    "status:401",
                    "status:403",
                    "status:404",
                    "status:422",
                    "status:429:retry-after=1",
                    "status:500:html",
                    "status:503:retry-after=1",
                    "status:302:location=https://elsewhere.example/",
                    "portal",
                    "refuse:" + CanaryDesk.NAME + " " + CanaryDesk.MOBILE + " cannot be booked",
                    "php-lists",
                    "huge:2MB",
                    "empty");

    private static final List<String> KEYS =
            List.of(CanaryDesk.KEY, CanaryDesk.TOKEN, CanaryDesk.PASSPHRASE);

    private static final List<String> PERSON =
            List.of(CanaryDesk.NAME, CanaryDesk.MOBILE, CanaryDesk.EMAIL);

    @TempDir private Path directory;

    @Test
    void nothingTellsAKeyAndOnlyTheJournalTellsOfACustomer() throws Exception {
        try (DemoService service = start()) {
            Process desk = startDesk();
            try (BufferedReader answers =
                            new BufferedReader(
                                    new InputStreamReader(
                                            desk.getInputStream(), StandardCharsets.UTF_8));
                    BufferedWriter orders =
                            new BufferedWriter(
                                    new OutputStreamWriter(
                                            desk.getOutputStream(), StandardCharsets.UTF_8))) {
                Line line = new Line(orders, answers, errors());
                line.say(CanaryDesk.CONNECT + service.baseUri());
                bookUnderEveryFault(service, line);
                line.say("stumble");
                line.say("places");
                assertThat(commandLine(desk)).noneMatch(CanaryTest::tellsAKey);
                line.order("quit");
            } finally {
                if (!desk.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    desk.destroyForcibly();
                }
            }
            assertThat(service.requests(Endpoint.CAPTURE)).isGreaterThan(FAULTS.size());
        }
        assertThat(Files.readString(errors())).doesNotContain(KEYS).doesNotContain(PERSON);
        assertThat(telling(KEYS)).as("files that tell a key").isEmpty();
        assertThat(telling(PERSON))
                .as("files that tell of a customer")
                .isNotEmpty()
                .allMatch(file -> file.matches("home/live/(journal\\.db.*|backups/.*)"));
        assertThat(Files.readString(home().resolve("log").resolve("popin-desk.0.log")))
                .as("the error is logged, without its words")
                .contains("unexpected error");
    }

    private static void bookUnderEveryFault(DemoService service, Line line)
            throws IOException, InterruptedException {
        for (Endpoint endpoint : List.of(Endpoint.CAPTURE, Endpoint.SCHEDULE)) {
            for (String fault : FAULTS) {
                service.faults().arm(endpoint, fault);
                line.say("book");
                line.say("await");
                service.faults().clear();
                line.say("next");
            }
            int before = service.requests(endpoint);
            service.faults().arm(endpoint, "hang-after");
            line.say("book");
            assertThat(service.awaitRequests(endpoint, before + 1, PATIENCE)).isTrue();
            line.say("cancel");
            line.say("await");
            service.faults().clear();
            line.say("next");
        }
        line.say("book");
        line.say("await");
        line.say("next");
    }

    private static DemoService start() throws IOException {
        return DemoService.start(
                DemoOptions.standard()
                        .withOtherDesks(false)
                        .withKeys(CanaryDesk.KEY, CanaryDesk.TOKEN));
    }

    private Process startDesk() throws IOException {
        Files.createDirectories(directory.resolve("temporary"));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "--add-opens=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.io.tmpdir=" + directory.resolve("temporary"),
                        "-cp",
                        OwnClassPath.text(),
                        CanaryDesk.class.getName());
        builder.environment().put("POPINDESK_HOME", home().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("POPIN_"));
        builder.redirectError(errors().toFile());
        return builder.start();
    }

    private static List<String> commandLine(Process desk) {
        return Stream.concat(
                        desk.info().commandLine().stream(),
                        desk.info().arguments().stream().flatMap(Stream::of))
                .toList();
    }

    private static boolean tellsAKey(String text) {
        return KEYS.stream().anyMatch(text::contains);
    }

    /** The files, below the directory, that have any of some words in them, however written. */
    private Set<String> telling(List<String> words) throws IOException {
        Set<String> telling = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (tells(Files.readAllBytes(file), words)) {
                    telling.add(directory.relativize(file).toString());
                }
            }
        }
        return telling;
    }

    private static boolean tells(byte[] content, List<String> words) {
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return words.stream()
                .flatMap(CanaryTest::writings)
                .anyMatch(writing -> text.contains(writing.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> writings(String word) {
        byte[] wide = word.getBytes(StandardCharsets.UTF_16LE);
        String base64 =
                Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(word.getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                word,
                new String(wide, StandardCharsets.ISO_8859_1),
                // The last letter depends on what follows.
                base64.substring(0, base64.length() - 1));
    }

    private Path home() {
        return directory.resolve("home");
    }

    private Path errors() {
        return directory.resolve("errors.txt");
    }

    /** Orders to the desk, and its answers, which must tell nothing either. */
    private record Line(BufferedWriter orders, BufferedReader answers, Path errors) {
        void order(String order) throws IOException {
            orders.write(order);
            orders.newLine();
            orders.flush();
        }

        void say(String order) throws IOException {
            order(order);
            String answer = answers.readLine();
            while (answer != null && !answer.equals("done")) {
                assertThat(answer).doesNotContain(KEYS).doesNotContain(PERSON);
                answer = answers.readLine();
            }
            assertThat(answer)
                    .as(() -> "the answer to " + order + ": " + complaint())
                    .isEqualTo("done");
        }

        private String complaint() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}

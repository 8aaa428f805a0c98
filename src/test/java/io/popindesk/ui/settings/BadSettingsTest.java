package io.popindesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.FieldProblem;
import io.popindesk.settings.FieldProblem.Kind;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whatever stands in place of the settings, a sentence says so, nothing of it is lost, and the desk
 * goes on.
 */
class BadSettingsTest {
    @TempDir private Path home;

    private final SettingsNotices notices = new SettingsNotices(new Texts(Locale.ENGLISH));
    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("settings.json");
    }

    /** What stands in the place of the file as a whole. */
    enum Instead {
        FOLDER {
            @Override
            void put(Path file) throws IOException {
                Files.createDirectory(file);
                Files.writeString(file.resolve("inside"), "kept");
            }
        },
        EMPTY {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "");
            }
        },
        NUL_BYTES {
            @Override
            void put(Path file) throws IOException {
                Files.write(file, new byte[4_096]);
            }
        },
        HUGE {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "{\"density\": \"" + "x".repeat(2 << 20) + "\"}");
            }
        },
        NESTED {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "{\"a\":".repeat(100_000));
            }
        },
        BRACKETS {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "[".repeat(200_000));
            }
        },
        TRAILING_GARBAGE {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "{\"density\": \"compact\"} and more");
            }
        },
        CUT_SHORT {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "{\"density\": \"comp");
            }
        },
        A_LIST {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "[{\"density\": \"compact\"}]");
            }
        },
        NOT_JSON {
            @Override
            void put(Path file) throws IOException {
                Files.writeString(file, "density=compact\n");
            }
        },
        LATIN_1 {
            @Override
            void put(Path file) throws IOException {
                Files.write(
                        file,
                        "{\"defaultGroup\": \"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1));
            }
        },
        LOOP {
            @Override
            void put(Path file) throws IOException {
                Files.createSymbolicLink(file, file);
            }
        };

        abstract void put(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Instead.class)
    void whatCannotBeReadIsPutAsideWithASentence(Instead instead) throws Exception {
        instead.put(file);
        KeptFile<DeskSettings> kept = KeptFile.settings(home);
        KeptFile.Reading<DeskSettings> reading = kept.read();

        assertThat(reading.value()).isEqualTo(DeskSettings.USUAL);
        Path aside = reading.setAside().orElseThrow();
        assertThat(notices.of(reading).orElseThrow())
                .startsWith("The settings could not be read")
                .contains(aside.toString());
        assertThat(Files.exists(aside) || Files.isSymbolicLink(aside)).isTrue();
        assertThatTheDeskGoesOn(kept, reading);
    }

    @Test
    void aFileThatMayNotBeReadIsPutAsideWithASentence() throws Exception {
        Files.writeString(file, "{\"density\": \"compact\"}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root reads anything").isFalse();
        KeptFile<DeskSettings> kept = KeptFile.settings(home);
        KeptFile.Reading<DeskSettings> reading = kept.read();
        assertThat(notices.of(reading)).isPresent();
        assertThatTheDeskGoesOn(kept, reading);
    }

    @Test
    void whatCanNeitherBeReadNorMovedIsSaidToBeInTheWay() throws Exception {
        Path folder = Files.createDirectory(home.resolve("closed"));
        Files.writeString(folder.resolve("settings.json"), "{");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(folder)).as("root writes anywhere").isFalse();
            KeptFile.Reading<DeskSettings> reading = KeptFile.settings(folder).read();
            assertThat(reading.stuck()).isTrue();
            assertThat(notices.of(reading).orElseThrow()).contains("cannot be read or moved");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aPipeIsNotReadForEver() throws Exception {
        Process process = new ProcessBuilder("mkfifo", file.toString()).start();
        assumeThat(process.waitFor()).isZero();
        assertThat(KeptFile.settings(home).read().setAside()).isPresent();
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                wrong("{\"language\": 7}", "language", Kind.WRONG_TYPE, "Language"),
                wrong("{\"language\": \"klingon\"}", "language", Kind.UNKNOWN, "Language"),
                wrong("{\"brightness\": null}", "brightness", Kind.WRONG_TYPE, "Light or dark"),
                wrong("{\"density\": []}", "density", Kind.WRONG_TYPE, "Density"),
                wrong("{\"textPercent\": 5000}", "textPercent", Kind.OUT_OF_RANGE, "Text size"),
                wrong("{\"textPercent\": 1e400}", "textPercent", Kind.OUT_OF_RANGE, "Text size"),
                wrong("{\"textPercent\": 100.5}", "textPercent", Kind.WRONG_TYPE, "Text size"),
                wrong("{\"textPercent\": \"100\"}", "textPercent", Kind.WRONG_TYPE, "Text size"),
                wrong("{\"reminderMinutes\": -1}", "reminderMinutes", Kind.OUT_OF_RANGE, "Before"),
                wrong("{\"groups\": \"QA101\"}", "groups", Kind.WRONG_TYPE, "Groups"),
                wrong("{\"groups\": [7]}", "groups[0]", Kind.WRONG_TYPE, "Groups"),
                wrong("{\"groups\": [{}]}", "groups[0].id", Kind.MISSING, "Groups"),
                wrong("{\"groups\": [" + "7,".repeat(2000) + "7]}", "groups", Kind.TOO_LONG, ""),
                wrong("{\"defaultGroup\": {}}", "defaultGroup", Kind.WRONG_TYPE, "A new"),
                wrong("{\"invitations\": 7}", "invitations", Kind.WRONG_TYPE, "Message"),
                wrong("{\"invitations\": {\"en\": 7}}", "invitations.en", Kind.WRONG_TYPE, "In"),
                wrong(tooLong("invitations", "hi"), "invitations.hi", Kind.TOO_LONG, "In Hindi"),
                wrong("{\"account\": []}", "account", Kind.WRONG_TYPE, "Popin account"),
                wrong("{\"account\": {\"live\": \"yes\"}}", "account.live", Kind.WRONG_TYPE, ""),
                wrong("{\"account\": {\"keys\": 1}}", "account.keys", Kind.WRONG_TYPE, ""),
                base("http://widget01.popin.to/api", Kind.NOT_SECURE),
                base("https://me:secret@widget01.popin.to/api", Kind.SECRET_IN_ADDRESS),
                base("https://widget01.popin.to/api?key=secret", Kind.SECRET_IN_ADDRESS),
                base("https://widget01.popin.to:70000/api", Kind.NO_ADDRESS),
                base("not an address", Kind.NO_ADDRESS),
                base("", Kind.NO_ADDRESS),
                wrong(in("account", "\"base\": 7"), "account.base", Kind.WRONG_TYPE, "Address"),
                wrong(in("account", "\"revision\": \"v9\""), "account.revision", Kind.UNKNOWN, ""),
                wrong(
                        in("account", "\"agents\": [{\"id\": \"QA\"}]"),
                        "account.agents[0].id",
                        Kind.NOT_DIGITS,
                        "Agents"),
                wrong(
                        in("account", "\"country\": \"+91\""),
                        "account.country",
                        Kind.NOT_DIGITS,
                        ""),
                wrong(in("account", "\"agent\": \"x\""), "account.agent", Kind.NOT_DIGITS, "Calls"),
                wrong(in("account", "\"native\": 1"), "account.native", Kind.WRONG_TYPE, "Link"),
                wrong(
                        in("account", "\"campaign\": {\"utm_source\": 7}"),
                        "account.campaign.utm_source",
                        Kind.WRONG_TYPE,
                        "Campaign"),
                wrong(
                        in("customers", "\"region\": \"India\""),
                        "customers.region",
                        Kind.UNKNOWN,
                        ""),
                wrong(
                        in("customers", "\"required\": [\"shoe size\"]"),
                        "customers.required",
                        Kind.UNKNOWN,
                        "Details"),
                wrong(
                        in("slots", "\"fallbackZone\": \"Mars/Olympus\""),
                        "slots.fallbackZone",
                        Kind.NO_ZONE,
                        "Time zone (no zone that is known)"),
                wrong(
                        in("slots", "\"refreshSeconds\": 1"),
                        "slots.refreshSeconds",
                        Kind.OUT_OF_RANGE,
                        "Read the free times"),
                wrong(in("network", "\"proxy\": \"tor\""), "network.proxy", Kind.UNKNOWN, "Proxy"),
                wrong(
                        in("network", "\"proxyPort\": 0"),
                        "network.proxyPort",
                        Kind.OUT_OF_RANGE,
                        ""),
                wrong(
                        in("network", "\"proxyPort\": 70000"),
                        "network.proxyPort",
                        Kind.OUT_OF_RANGE,
                        "Proxy port"),
                wrong(
                        in("network", "\"authorities\": \"certs/own.pem\""),
                        "network.authorities",
                        Kind.NO_PATH,
                        "Own certificates"),
                wrong(
                        in("network", "\"authorities\": \"/a\\u0000b\""),
                        "network.authorities",
                        Kind.NO_PATH,
                        "Own certificates"),
                wrong(
                        in("privacy", "\"retentionDays\": -5"),
                        "privacy.retentionDays",
                        Kind.OUT_OF_RANGE,
                        "How long"),
                wrong(
                        in("privacy", "\"lockMinutes\": 1e400"),
                        "privacy.lockMinutes",
                        Kind.OUT_OF_RANGE,
                        "When"),
                wrong(in("privacy", "\"lockPin\": 1234"), "privacy.lockPin", Kind.WRONG_TYPE, ""));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatCannotBeUsedIsToldAndAsUsual(String text, FieldProblem problem, String told)
            throws Exception {
        Files.writeString(file, text);
        KeptFile<DeskSettings> kept = KeptFile.settings(home);
        KeptFile.Reading<DeskSettings> reading = kept.read();

        assertThat(reading.value()).isEqualTo(DeskSettings.USUAL);
        assertThat(reading.problems()).containsExactly(problem);
        assertThat(notices.of(reading).orElseThrow())
                .startsWith("Some settings could not be used: " + told)
                .doesNotContain("secret")
                .endsWith("The usual ones hold until you choose others.");
        assertThat(file).as("nobody has chosen anything yet").hasContent(text);
        assertThatTheDeskGoesOn(kept, reading);
        assertThat(asides()).singleElement().satisfies(one -> assertThat(one).hasContent(text));
    }

    @Test
    void aNameThatStandsThereTwiceIsToldAndTheLastOneCounts() throws Exception {
        Files.writeString(file, "{\"textPercent\": 125, \"textPercent\": 150}");
        KeptFile.Reading<DeskSettings> reading = KeptFile.settings(home).read();
        assertThat(reading.value().textPercent()).isEqualTo(150);
        assertThat(notices.of(reading).orElseThrow()).contains("a name stands there twice");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aByteOrderMarkIsNoFault(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        KeptFile.Reading<DeskSettings> reading = KeptFile.settings(home).read();
        assertThat(reading.value().textPercent()).isEqualTo(150);
        assertThat(notices.of(reading)).isEmpty();
    }

    static Stream<byte[]> encodings() {
        String text = "\ufeff{\"textPercent\": 150}";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void manyFaultsAreToldInOneSentence() throws Exception {
        Files.writeString(
                file,
                "{\"language\": 7, \"brightness\": 7, \"density\": 7, \"textPercent\": 7,"
                        + " \"reminderMinutes\": -7, \"groups\": 7}");
        assertThat(notices.of(KeptFile.settings(home).read()).orElseThrow())
                .contains("Language", "Text size", "and 2 more")
                .doesNotContain("Groups");
    }

    @Test
    void fieldsThatAreUnknownStayWhereOthersAreWrong() throws Exception {
        Files.writeString(file, "{\"colour\": \"green\", \"textPercent\": \"large\"}");
        KeptFile<DeskSettings> kept = KeptFile.settings(home);
        assertThatTheDeskGoesOn(kept, kept.read());
        assertThat(Files.readString(file)).contains("colour", "green").doesNotContain("large");
    }

    /** The settings can be changed, and what was chosen is there at the next start. */
    private void assertThatTheDeskGoesOn(
            KeptFile<DeskSettings> kept, KeptFile.Reading<DeskSettings> reading) throws Exception {
        List<Throwable> unexpected = new ArrayList<>();
        try (Ticker ticker = new Ticker(Runnable::run)) {
            SettingsModel model =
                    new SettingsModel(
                            kept,
                            reading.value(),
                            KeptFile.memory(home),
                            DeskMemory.NOTHING,
                            new Tasks(Runnable::run, Runnable::run, unexpected::add),
                            ticker,
                            new Texts(Locale.ENGLISH));
            model.change(now -> now.withTextPercent(125));
            // As at the end of the program, so that no test waits for the model to do it.
            kept.flush();
        }
        assertThat(unexpected).isEmpty();
        KeptFile.Reading<DeskSettings> next = KeptFile.settings(home).read();
        assertThat(next.value()).isEqualTo(DeskSettings.USUAL.withTextPercent(125));
        assertThat(notices.of(next)).isEmpty();
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(one -> one.toString().endsWith(".bad")).toList();
        }
    }

    private static Arguments wrong(String text, String field, Kind kind, String told) {
        return Arguments.of(text, new FieldProblem(field, kind), told);
    }

    private static Arguments base(String address, Kind kind) {
        return wrong(
                in("account", "\"base\": \"" + address + "\""), "account.base", kind, "Address");
    }

    private static String in(String object, String fields) {
        return "{\"" + object + "\": {" + fields + "}}";
    }

    private static String tooLong(String object, String field) {
        return in(object, "\"" + field + "\": \"" + "x".repeat(10_000) + "\"");
    }
}

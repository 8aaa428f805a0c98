package io.popindesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.popindesk.InEveryLocale;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@InEveryLocale
class KeptFileTest {
    private static final DeskSettings CHOSEN =
            new DeskSettings(
                    Language.HINDI,
                    Brightness.DARK,
                    Density.COMPACT,
                    150,
                    List.of(new DeskGroup("बिक्री", "QA101"), new DeskGroup("Service", "QA102")),
                    "QA102",
                    0,
                    new Invitations("Dear {name}", "नमस्ते {name}"),
                    AccountSettings.USUAL,
                    CustomerSettings.USUAL,
                    SlotSettings.USUAL,
                    NetworkSettings.USUAL,
                    PrivacySettings.USUAL);

    @TempDir private Path home;
    private Path file;
    private KeptFile<DeskSettings> kept;

    @BeforeEach
    void open() {
        file = home.resolve("settings.json");
        kept = KeptFile.settings(home);
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        KeptFile.Reading<DeskSettings> reading = kept.read();
        assertThat(reading.value()).isEqualTo(DeskSettings.USUAL);
        assertThat(reading.setAside()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        write(CHOSEN);
        assertThat(KeptFile.settings(home).read().value()).isEqualTo(CHOSEN);
    }

    @Test
    void whatTheDeskRemembersIsReadAgain() throws IOException {
        DeskMemory memory =
                DeskMemory.NOTHING
                        .withFormWidth(333.5)
                        .withBookingsFilter(AttemptQuery.Filter.UPCOMING)
                        .withCustomer("560001", "QA101")
                        .withReminded(List.of(new AttemptId(7), new AttemptId(Long.MAX_VALUE)));
        KeptFile<DeskMemory> written = KeptFile.memory(home);
        written.keep(memory);
        written.flush();
        assertThat(KeptFile.memory(home).read().value()).isEqualTo(memory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reminded\": 7}",
                "{\"reminded\": [0, -7, 1.5, 1e300, \"7\", null, [7]]}",
                "{\"formWidth\": -1}"
            })
    void whatTheDeskCannotRememberIsForgotten(String text) throws IOException {
        Files.writeString(home.resolve("memory.json"), text);
        assertThat(KeptFile.memory(home).read().value()).isEqualTo(DeskMemory.NOTHING);
    }

    @Test
    void fieldsOfANewerVersionAreKept() throws IOException {
        Files.writeString(
                file, "{\"colour\": {\"of\": [\"the door\", 7]}, \"density\": \"compact\"}");
        assertThat(kept.read().value().density()).isEqualTo(Density.COMPACT);
        write(CHOSEN);
        assertThat(Files.readString(file)).contains("the door", "\"dark\"");
    }

    @Test
    void nothingIsLeftLyingAbout() throws IOException {
        write(CHOSEN);
        write(DeskSettings.USUAL);
        assertThat(names()).containsExactly("settings.json");
    }

    @Test
    void onlyTheNewestValueIsWritten() throws IOException {
        kept.keep(CHOSEN);
        kept.keep(CHOSEN.withTextPercent(125));
        kept.flush();
        assertThat(kept.isUnwritten()).isFalse();
        assertThat(KeptFile.settings(home).read().value().textPercent()).isEqualTo(125);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"density\": \"compact\"} and more",
                "{\"density\": \"com",
                "\u0000\u0001\u0002"
            })
    void aFileThatIsNoneIsSetAside(String text) throws IOException {
        Files.writeString(file, text);
        KeptFile.Reading<DeskSettings> reading = kept.read();
        assertThat(reading.value()).isEqualTo(DeskSettings.USUAL);
        assertThat(reading.setAside()).isPresent();
        assertThat(reading.setAside().orElseThrow()).hasContent(text);
        write(CHOSEN);
        assertThat(KeptFile.settings(home).read().value()).isEqualTo(CHOSEN);
    }

    @Test
    void aDirectoryInItsPlaceIsSetAside() throws IOException {
        Files.createDirectory(file);
        assertThat(kept.read().setAside()).isPresent();
        write(CHOSEN);
        assertThat(file).isRegularFile();
    }

    @Test
    void aFileNestedWithoutEndIsSetAside() throws IOException {
        Files.writeString(file, "{\"a\":".repeat(10_000));
        assertThat(kept.read().setAside()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"textPercent\": 5000}",
                "{\"textPercent\": \"large\"}",
                "{\"textPercent\": 1e400}",
                "{\"reminderMinutes\": -1}",
                "{\"language\": \"klingon\"}",
                "{\"language\": 7}",
                "{\"brightness\": null}",
                "{\"density\": []}",
                "{\"groups\": \"QA101\"}",
                "{\"groups\": [7, null, {}, {\"id\": \" \"}, {\"label\": \"Sales\"}]}",
                "{\"invitations\": \"hello\"}",
                "{\"invitations\": {\"en\": 7}}"
            })
    void aFieldThatCannotBeRightIsAsUsual(String text) throws IOException {
        Files.writeString(file, text);
        KeptFile.Reading<DeskSettings> reading = kept.read();
        assertThat(reading.value()).isEqualTo(DeskSettings.USUAL);
        assertThat(reading.setAside()).isEmpty();
    }

    @Test
    void aGroupWithoutALabelIsCalledByItsId() throws IOException {
        Files.writeString(file, "{\"groups\": [{\"id\": \"QA101\"}]}");
        assertThat(kept.read().value().groups()).containsExactly(new DeskGroup("QA101", "QA101"));
    }

    @Test
    void whatCannotBeWrittenIsStillToBeWritten() throws IOException {
        KeptFile<DeskSettings> nowhere = KeptFile.settings(home.resolve("gone"));
        nowhere.keep(CHOSEN);
        assertThatIOException().isThrownBy(nowhere::flush);
        assertThat(nowhere.isUnwritten()).isTrue();
        Files.createDirectory(home.resolve("gone"));
        nowhere.flush();
        assertThat(KeptFile.settings(home.resolve("gone")).read().value()).isEqualTo(CHOSEN);
    }

    private void write(DeskSettings settings) throws IOException {
        kept.keep(settings);
        kept.flush();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

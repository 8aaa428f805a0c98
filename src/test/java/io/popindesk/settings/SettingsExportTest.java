package io.popindesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.popindesk.InEveryLocale;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.CustomerField;
import io.popindesk.settings.SettingsExport.Refusal;
import io.popindesk.settings.SettingsExport.Refused;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SessionSecrets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@InEveryLocale
class SettingsExportTest {
    private static final String SECRET = "CANARY-7f3a";
    private static final URI ELSEWHERE = URI.create("https://widget01.popin-sandbox.com/api/v1");

    @TempDir private Path home;
    private Path file;
    private DeskSettings chosen;

    @BeforeEach
    void choose() {
        file = home.resolve("next.json");
        chosen =
                new DeskSettings(
                        Language.HINDI,
                        Brightness.DARK,
                        Density.COMPACT,
                        150,
                        List.of(
                                new DeskGroup("बिक्री", "QA101"),
                                new DeskGroup("Service", "QA102")),
                        "QA102",
                        15,
                        new Invitations("Dear {name}", "नमस्ते {name}"),
                        new AccountSettings(
                                true,
                                ELSEWHERE,
                                KeyPlace.KEYCHAIN,
                                ApiRevision.HELP_CENTRE,
                                List.of(new DeskAgent("Meera", "42")),
                                new CaptureExtras(
                                        "971", "42", false, Map.of("utm_source", "shop"))),
                        new CustomerSettings("AE", Set.of(CustomerField.EMAIL)),
                        new SlotSettings(Optional.of(ZoneId.of("Asia/Dubai")), 30),
                        new NetworkSettings(
                                NetworkSettings.Proxy.MANUAL,
                                "proxy.example.com",
                                3128,
                                "desk",
                                Optional.of(home.resolve("own.pem").toAbsolutePath())),
                        new PrivacySettings(30, 5, SECRET));
    }

    @Test
    void aFreshDeskGetsEverythingButWhatIsOfOneDesk() throws IOException {
        SettingsExport.write(chosen, file);
        SettingsExport.Offer offer = SettingsExport.read(file, DeskSettings.USUAL);
        assertThat(offer.problems()).isEmpty();
        assertThat(offer.settings())
                .isEqualTo(
                        chosen.withAccount(
                                        chosen.account()
                                                .withConnection(false, ELSEWHERE, KeyPlace.NOWHERE))
                                .withPrivacy(chosen.privacy().withLockPin("")));
        assertThat(Parts.different(chosen, offer.settings())).isEmpty();
    }

    @Test
    void nothingSecretOrRememberedGoesAlong() throws Exception {
        SessionSecrets secrets = new SessionSecrets();
        for (SecretName.Kind kind : SecretName.Kind.values()) {
            secrets.keep(new SecretName(kind, ELSEWHERE.getHost()), SECRET.toCharArray());
        }
        KeptFile<DeskSettings> kept = KeptFile.settings(home);
        kept.keep(chosen);
        kept.flush();
        KeptFile<DeskMemory> memory = KeptFile.memory(home);
        memory.keep(
                DeskMemory.NOTHING
                        .withCustomer(SECRET, SECRET)
                        .withReminded(List.of(new AttemptId(7))));
        memory.flush();
        assertThat(Files.readString(home.resolve("settings.json"))).contains(SECRET);

        SettingsExport.write(KeptFile.settings(home).read().value(), file);
        assertThat(Files.readString(file))
                .contains("\"popinDesk\"", "QA101")
                .doesNotContain(SECRET, "lockPin", "keychain", "\"live\"", "\"keys\"");
    }

    @Test
    void whatANewerVersionPutIntoTheSettingsDoesNotGoAlongEither() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"futureSecret\": \"" + SECRET + "\"}");
        SettingsExport.write(KeptFile.settings(home).read().value(), file);
        assertThat(Files.readString(file)).doesNotContain(SECRET);
    }

    @Test
    void aConnectedDeskStaysConnectedToWhereItIsAndKeepsItsPin() throws IOException {
        SettingsExport.write(
                DeskSettings.USUAL.withAccount(
                        AccountSettings.USUAL.withConnection(
                                false, URI.create("https://evil.example"), KeyPlace.NOWHERE)),
                file);
        DeskSettings then = SettingsExport.read(file, chosen).settings();
        assertThat(then.account().base()).isEqualTo(ELSEWHERE);
        assertThat(then.account().live()).isTrue();
        assertThat(then.account().keys()).isEqualTo(KeyPlace.KEYCHAIN);
        assertThat(then.privacy().lockPin()).isEqualTo(SECRET);
        assertThat(then.language()).isEqualTo(Language.SYSTEM);
    }

    @Test
    void whatAHostileFileSaysOfTheDeskItselfIsNotTaken() throws IOException {
        Files.writeString(
                file,
                "{\"popinDesk\": \"settings\", \"version\": 1, \"account\": {\"live\": true,"
                        + " \"keys\": \"file\", \"base\": \"http://evil.example\"},"
                        + " \"privacy\": {\"lockPin\": \"known\"}}");
        SettingsExport.Offer offer = SettingsExport.read(file, DeskSettings.USUAL);
        assertThat(offer.settings()).isEqualTo(DeskSettings.USUAL);
        assertThat(offer.problems())
                .containsExactly(new FieldProblem("account.base", FieldProblem.Kind.NOT_SECURE));
    }

    @Test
    void whatIsMissingOrCannotBeUsedStaysAsItIs() throws IOException {
        Files.writeString(
                file,
                "{\"popinDesk\": \"settings\", \"version\": 1, \"textPercent\": 9000,"
                        + " \"reminderMinutes\": 30, \"groups\": [{\"id\": \"X\"}, 7],"
                        + " \"somethingElse\": true}");
        SettingsExport.Offer offer = SettingsExport.read(file, chosen);
        assertThat(offer.settings()).isEqualTo(chosen.withReminderMinutes(30));
        assertThat(offer.problems())
                .extracting(FieldProblem::field)
                .containsExactly("textPercent", "groups[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOREIGN|{}",
                "FOREIGN|[]",
                "FOREIGN|{\"textPercent\": 150}",
                "FOREIGN|{\"popinDesk\": \"settings\"}",
                "FOREIGN|{\"popinDesk\": \"settings\", \"version\": 0}",
                "FOREIGN|{\"popinDesk\": \"settings\", \"version\": 1.5}",
                "FOREIGN|{\"popinDesk\": \"settings\", \"version\": \"1\"}",
                "FOREIGN|{\"popinDesk\": \"settings\", \"version\": 99999999999}",
                "FOREIGN|{\"popinDesk\": \"journal\", \"version\": 1}",
                "FOREIGN|{\"popinDesk\": 1, \"version\": 1}",
                "FOREIGN|{\"popinDesk\": \"settings\", \"version\": 1} trailing",
                "FOREIGN|{\"popinDesk\": \"settings\", \"vers",
                "FOREIGN|<!doctype html>",
                "NEWER|{\"popinDesk\": \"settings\", \"version\": 2, \"textPercent\": 150}"
            })
    void aFileThatIsNoneIsRefused(Refusal refusal, String text) throws IOException {
        Files.writeString(file, text);
        assertRefused(refusal);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 500_000})
    void aFileNestedWithoutEndIsRefused(int depth) throws IOException {
        Files.writeString(file, "[".repeat(depth));
        assertRefused(Refusal.FOREIGN);
    }

    @Test
    void aFileThatIsTooLargeMissingOrNoFileIsRefused() throws IOException {
        assertRefused(Refusal.UNREADABLE);
        Files.writeString(file, " ".repeat((1 << 20) + 1));
        assertRefused(Refusal.TOO_LARGE);
        Files.delete(file);
        Files.createDirectory(file);
        assertRefused(Refusal.UNREADABLE);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path nowhere = home.resolve("gone").resolve("next.json");
        assertThatIOException().isThrownBy(() -> SettingsExport.write(chosen, nowhere));
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "stays");
        assertThatIOException().isThrownBy(() -> SettingsExport.write(chosen, file));
        assertThat(file.resolve("inside")).exists();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void assertRefused(Refusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> SettingsExport.read(file, DeskSettings.USUAL))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.popin.CurrentPopin;
import io.popindesk.popin.Limits;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretName.Kind;
import io.popindesk.settings.secrets.SessionSecrets;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.account.AccountStanding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keys that take the place of others: they are where they were put, and those before nowhere. */
class ReplacingKeysTest {
    private static final PopinAccount BEFORE = account("https://popin.example/api/v1", "before");
    private static final PopinAccount CORRECTED =
            account("https://popin.example/api/v1/external", "after");
    private static final PopinAccount ELSEWHERE =
            account("https://elsewhere.example/api/v1", "after");
    private static final String PASSPHRASE = "walk-in desk";

    private final Path home = TestSettings.folder();
    private final ScriptedKeychain keychain = new ScriptedKeychain();
    private final InstantSource clock = InstantSource.system();
    private final CurrentPopin popin = new CurrentPopin(clock, Limits.STANDARD);
    private final Ticker ticker = new Ticker(tick -> {});
    private final Tasks tasks =
            new Tasks(
                    Runnable::run,
                    Runnable::run,
                    error -> {
                        throw new AssertionError(error);
                    });
    private final SettingsModel settings = TestSettings.usual(tasks, ticker);
    private final KeyVault vault = vault();
    private final List<String> told = new ArrayList<>();

    /** By the desk that was opened anew. */
    private final List<String> toldAnew = new ArrayList<>();

    private final AccountModel account = model(AccountModel.Origin.SETTINGS);

    @AfterEach
    void close() {
        ticker.close();
        popin.close();
    }

    @Test
    void newKeysAreInTheFileWhereThoseOfAnotherHostWere() throws SecretFailure {
        connect(BEFORE, KeyPlace.FILE);
        connect(ELSEWHERE, KeyPlace.FILE);
        assertThat(atTheNextStart()).contains(ELSEWHERE);
    }

    @Test
    void newKeysAreInTheKeychainWhereOnlyThePathOfTheAddressWasCorrected() throws SecretFailure {
        connect(BEFORE, KeyPlace.KEYCHAIN);
        connect(CORRECTED, KeyPlace.KEYCHAIN);
        assertThat(atTheNextStart()).contains(CORRECTED);
    }

    @Test
    void keysStayAtHandWhereOnlyThePathOfTheAddressWasCorrected() throws SecretFailure {
        connect(BEFORE, KeyPlace.FILE);
        connect(CORRECTED, KeyPlace.NOWHERE);
        assertThat(vault.find(CORRECTED.base(), KeyPlace.NOWHERE, new char[0])).contains(CORRECTED);
    }

    @Test
    void keychainHasNoneAnyMoreWhereTheyAreKeptNowhere() throws SecretFailure {
        connect(BEFORE, KeyPlace.KEYCHAIN);
        connect(BEFORE, KeyPlace.NOWHERE);
        assertThat(inTheKeychain("popin.example")).isFalse();
        assertThat(atTheNextStart()).isEmpty();
    }

    @Test
    void fileIsGoneWhereKeysAreKeptInTheKeychain() throws SecretFailure {
        connect(BEFORE, KeyPlace.FILE);
        connect(BEFORE, KeyPlace.KEYCHAIN);
        assertThat(PassphraseFile.in(home)).doesNotExist();
        assertThat(atTheNextStart()).contains(BEFORE);
    }

    @Test
    void keychainHasNoneAnyMoreWhereTheyAreKeptInTheFile() throws SecretFailure {
        connect(BEFORE, KeyPlace.KEYCHAIN);
        connect(CORRECTED, KeyPlace.FILE);
        assertThat(inTheKeychain("popin.example")).isFalse();
        assertThat(atTheNextStart()).contains(CORRECTED);
    }

    @Test
    void keysOfAnotherHostGoFromTheKeychainAndFromMemory() throws SecretFailure {
        connect(BEFORE, KeyPlace.KEYCHAIN);
        connect(ELSEWHERE, KeyPlace.KEYCHAIN);
        assertThat(inTheKeychain("popin.example")).isFalse();
        assertThat(vault.find(BEFORE.base(), KeyPlace.NOWHERE, new char[0])).isEmpty();
        assertThat(atTheNextStart()).contains(ELSEWHERE);
    }

    @Test
    void keychainThatDoesNotLetGoUndoesNothingAndIsToldOf() throws SecretFailure {
        connect(BEFORE, KeyPlace.KEYCHAIN);
        keychain.failWith(SecretFailure.Reason.LOCKED);
        connect(ELSEWHERE, KeyPlace.FILE);

        assertThat(account.standingProperty().get()).isEqualTo(AccountStanding.LIVE);
        assertThat(told).singleElement().asString().contains("keychain", "may still be there");
        assertThat(atTheNextStart()).contains(ELSEWHERE);
        assertThat(vault.find(BEFORE.base(), KeyPlace.NOWHERE, new char[0])).isEmpty();
    }

    @Test
    void fileThatCannotBeRemovedIsToldOf() throws Exception {
        connect(BEFORE, KeyPlace.FILE);
        inTheWayOf(PassphraseFile.in(home));
        connect(BEFORE, KeyPlace.KEYCHAIN);

        assertThat(told).singleElement().asString().contains("file", "still there");
        assertThat(atTheNextStart()).contains(BEFORE);
    }

    @Test
    void keysThatLeaveTheDemoAreToldOfByTheDeskThatIsOpenedAnew() {
        AccountModel demo = model(AccountModel.Origin.DEMO);
        connect(demo, BEFORE, KeyPlace.KEYCHAIN);
        assertThat(toldAnew).isEmpty();
        keychain.failWith(SecretFailure.Reason.SILENT);
        connect(demo, BEFORE, KeyPlace.NOWHERE);

        assertThat(toldAnew).singleElement().asString().contains("keychain");
        assertThat(told).isEmpty();
    }

    /** A folder with something in it, which is not removed as a file would be. */
    private static void inTheWayOf(Path file) throws IOException {
        Files.delete(file);
        Files.createFile(Files.createDirectory(file).resolve("full"));
    }

    private void connect(PopinAccount to, KeyPlace place) {
        connect(account, to, place);
        assertThat(account.connection().base()).isEqualTo(to.base());
        assertThat(account.connection().keys()).isEqualTo(place);
    }

    private static void connect(AccountModel model, PopinAccount to, KeyPlace place) {
        model.connect(
                to,
                place,
                passphrase(place),
                () -> {},
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /** What the settings lead to, once nothing is in memory any more. */
    private Optional<PopinAccount> atTheNextStart() throws SecretFailure {
        KeyPlace place = account.connection().keys();
        return vault().find(account.connection().base(), place, passphrase(place));
    }

    private static char[] passphrase(KeyPlace place) {
        return place == KeyPlace.FILE ? PASSPHRASE.toCharArray() : new char[0];
    }

    private boolean inTheKeychain(String host) throws SecretFailure {
        return keychain.read(new SecretName(Kind.API_KEY, host)).isPresent()
                || keychain.read(new SecretName(Kind.SELLER_TOKEN, host)).isPresent();
    }

    private KeyVault vault() {
        return new KeyVault(
                keychain, new PassphraseKeys(PassphraseFile.in(home)), new SessionSecrets());
    }

    private AccountModel model(AccountModel.Origin origin) {
        Accounts accounts =
                new Accounts(
                        vault,
                        new ConnectionCheck(clock),
                        popin,
                        settings.settingsProperty().get(),
                        Optional.empty(),
                        (live, connected, news) -> toldAnew.addAll(news));
        UiContext context =
                new UiContext(
                        new Texts(Locale.ENGLISH), tasks, ticker, clock, ZoneOffset.UTC, settings);
        AccountModel model = new AccountModel(accounts, context, origin);
        model.setNews(told::add);
        return model;
    }

    private static PopinAccount account(String base, String key) {
        return new PopinAccount(URI.create(base), key, "1001");
    }
}

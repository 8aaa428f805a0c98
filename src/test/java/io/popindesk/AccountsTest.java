package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.popin.CurrentPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.RawServer;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.NetworkSettings.Proxy;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretStore;
import io.popindesk.settings.secrets.SessionSecrets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The way through a proxy while the settings change, and what each proxy is told. */
@Timeout(60)
class AccountsTest {
    private static final PopinAccount ACCOUNT =
            new PopinAccount(URI.create("https://popin.example/api"), "marked-key", "1001");
    private static final String SIGNED_IN =
            "Proxy-Authorization: Basic "
                    + Base64.getEncoder()
                            .encodeToString("asha:of-the-first".getBytes(StandardCharsets.UTF_8));

    @TempDir private Path home;
    private final RawServer first = askingProxy();
    private final RawServer second = askingProxy();
    private final ScriptedKeychain keychain = new ScriptedKeychain();
    private final CurrentPopin popin = new CurrentPopin(InstantSource.system(), Limits.STANDARD);

    @BeforeEach
    void keepThePasswordOfTheFirst() throws SecretFailure {
        keychain.keep(passwordOf(first), "of-the-first".toCharArray());
    }

    @AfterEach
    void close() throws IOException {
        popin.close();
        first.close();
        second.close();
    }

    @Test
    void proxyIsToldItsPassword() throws SecretFailure {
        atWorkThroughTheFirst(keychain);
        ask();
        assertThat(first.requests()).anyMatch(AccountsTest::hasThePassword);
    }

    @Test
    void anotherProxyIsInForceThoughItsPasswordCannotBeRead() throws SecretFailure {
        Accounts accounts = atWorkThroughTheFirst(keychain);
        keychain.failWith(SecretFailure.Reason.ABSENT);

        assertThat(accounts.follow(through(second))).isTrue();
        assertThatExceptionOfType(SecretFailure.class).isThrownBy(accounts::readPassword);
        ask();

        assertThat(first.requests()).isEmpty();
        assertThat(second.requests()).isNotEmpty().noneMatch(AccountsTest::hasThePassword);
    }

    @Test
    void passwordOfOneProxyIsNotSentToAnotherByALaterChange() throws SecretFailure {
        Accounts accounts = atWorkThroughTheFirst(keychain);
        keychain.failWith(SecretFailure.Reason.ABSENT);
        accounts.follow(through(second));
        assertThatExceptionOfType(SecretFailure.class).isThrownBy(accounts::readPassword);

        DeskSettings later = through(second).withReminderMinutes(7);
        assertThat(accounts.follow(later)).isFalse();
        ask();

        assertThat(second.requests()).isNotEmpty().noneMatch(AccountsTest::hasThePassword);
    }

    @Test
    void connectionIsTestedThroughAnotherProxyWithoutThePasswordOfTheOneBefore()
            throws SecretFailure {
        Accounts accounts = atWorkThroughTheFirst(keychain);
        accounts.follow(through(second));
        accounts.test(ACCOUNT, new Call(new Cancellation()));

        assertThat(second.requests()).isNotEmpty().noneMatch(AccountsTest::hasThePassword);
    }

    @Test
    void passwordThatComesWhenTheProxyIsAnotherAlreadyIsNotTaken() throws SecretFailure {
        Accounts[] accounts = new Accounts[1];
        SecretStore late = new Late(() -> accounts[0].follow(through(second)));
        accounts[0] = accounts(late);
        accounts[0].use(ACCOUNT);
        accounts[0].readPassword();
        accounts[0].follow(through(second).withReminderMinutes(7));
        ask();

        assertThat(second.requests()).isNotEmpty().noneMatch(AccountsTest::hasThePassword);
    }

    @Test
    void passwordThatIsKnownHoldsWhereItCannotBeReadAgain() throws SecretFailure {
        Accounts accounts = atWorkThroughTheFirst(keychain);
        keychain.failWith(SecretFailure.Reason.LOCKED);
        assertThatExceptionOfType(SecretFailure.class).isThrownBy(accounts::readPassword);
        ask();

        assertThat(first.requests()).anyMatch(AccountsTest::hasThePassword);
    }

    private Accounts atWorkThroughTheFirst(SecretStore chain) throws SecretFailure {
        Accounts accounts = accounts(chain);
        accounts.readPassword();
        accounts.use(ACCOUNT);
        return accounts;
    }

    private Accounts accounts(SecretStore chain) {
        return new Accounts(
                new KeyVault(
                        chain, new PassphraseKeys(PassphraseFile.in(home)), new SessionSecrets()),
                new ConnectionCheck(InstantSource.system()),
                popin,
                through(first),
                Optional.empty(),
                (live, connected, news) -> {
                    throw new AssertionError("opened anew");
                });
    }

    /** Makes a request; neither proxy lets it through. */
    private void ask() {
        assertThatExceptionOfType(PopinFailure.class)
                .isThrownBy(() -> popin.slots(new Call(new Cancellation())));
    }

    private static DeskSettings through(RawServer proxy) {
        return DeskSettings.USUAL.withNetwork(
                DeskSettings.USUAL
                        .network()
                        .withProxy(Proxy.MANUAL)
                        .withManualProxy("127.0.0.1", proxy.port(), "asha"));
    }

    private static SecretName passwordOf(RawServer proxy) {
        return new SecretName(SecretName.Kind.PROXY_PASSWORD, "127.0.0.1:" + proxy.port());
    }

    private static boolean hasThePassword(String request) {
        return request.contains(SIGNED_IN);
    }

    /** A keychain with the password of the first proxy; much has happened when it answers. */
    private record Late(Runnable meanwhile) implements SecretStore {
        @Override
        public Optional<char[]> read(SecretName name) {
            meanwhile.run();
            return Optional.of("of-the-first".toCharArray());
        }

        @Override
        public void keep(SecretName name, char[] secret) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(SecretName name) {
            throw new UnsupportedOperationException();
        }
    }

    /** A proxy that asks everybody who they are, and is never content. */
    private static RawServer askingProxy() {
        return RawServer.answering(
                RawServer.json(407, "Proxy-Authenticate: Basic realm=\"shop\"\r\n", "{}"));
    }
}

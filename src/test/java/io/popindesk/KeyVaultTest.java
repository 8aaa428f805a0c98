package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretStore;
import io.popindesk.settings.secrets.SessionSecrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

class KeyVaultTest {
    private static final URI POPIN = URI.create("https://popin.example/api");
    private static final URI ELSEWHERE = URI.create("https://elsewhere.example/api");
    private static final PopinAccount ACCOUNT = new PopinAccount(POPIN, "marked-key", "1001");
    private static final char[] NONE = {};

    @TempDir private Path home;
    private final SecretStore keychain = new SessionSecrets();

    @Test
    void keysInTheKeychainAreFoundAtTheNextStart() throws SecretFailure {
        vault(keychain).keep(ACCOUNT, KeyPlace.KEYCHAIN, NONE);

        assertThat(vault(keychain).find(POPIN, KeyPlace.KEYCHAIN, NONE)).contains(ACCOUNT);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void keysOfOneHostAreNotFoundForAnother() throws SecretFailure {
        KeyVault vault = vault(keychain);
        vault.keep(ACCOUNT, KeyPlace.KEYCHAIN, NONE);

        assertThat(vault.find(ELSEWHERE, KeyPlace.KEYCHAIN, NONE)).isEmpty();
        assertThat(
                        vault.find(
                                URI.create("https://popin.example:8443/api"),
                                KeyPlace.KEYCHAIN,
                                NONE))
                .isEmpty();
    }

    @Test
    void keysInAFileAreFoundUnderItsPassphrase() throws Exception {
        vault(keychain).keep(ACCOUNT, KeyPlace.FILE, "walk-in desk".toCharArray());

        assertThat(vault(keychain).find(POPIN, KeyPlace.FILE, "walk-in desk".toCharArray()))
                .contains(ACCOUNT);
        assertThat(Files.readString(PassphraseFile.in(home))).doesNotContain("marked-key");
        assertThat(home).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    @Test
    void fileStaysShutWithoutItsPassphrase() throws SecretFailure {
        vault(keychain).keep(ACCOUNT, KeyPlace.FILE, "walk-in desk".toCharArray());

        assertThat(reasonOfFinding(NONE)).isEqualTo(SecretFailure.Reason.LOCKED);
        assertThat(reasonOfFinding("another one".toCharArray()))
                .isEqualTo(SecretFailure.Reason.WRONG_PASSPHRASE);
    }

    @Test
    void whatWasOpenOnceStaysAtHandUntilTheEnd() throws SecretFailure {
        KeyVault vault = vault(keychain);
        vault.keep(ACCOUNT, KeyPlace.FILE, "walk-in desk".toCharArray());

        assertThat(vault.find(POPIN, KeyPlace.FILE, NONE)).contains(ACCOUNT);
    }

    @Test
    void keysThatAreKeptNowhereAreGoneAtTheNextStart() throws SecretFailure {
        KeyVault vault = vault(keychain);
        vault.keep(ACCOUNT, KeyPlace.NOWHERE, NONE);

        assertThat(vault.find(POPIN, KeyPlace.NOWHERE, NONE)).contains(ACCOUNT);
        assertThat(vault(keychain).find(POPIN, KeyPlace.NOWHERE, NONE)).isEmpty();
        assertThat(keychain.read(new SecretName(SecretName.Kind.API_KEY, "popin.example")))
                .isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void keysThatTheKeychainRefusesAreNotAtHandEither() throws SecretFailure {
        KeyVault vault = vault(refusing());

        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(() -> vault.keep(ACCOUNT, KeyPlace.KEYCHAIN, NONE));
        assertThat(vault.find(POPIN, KeyPlace.NOWHERE, NONE)).isEmpty();
    }

    @Test
    void fileThatCannotBeWrittenLeavesTheOneBefore() throws Exception {
        KeyVault vault = vault(keychain);
        vault.keep(ACCOUNT, KeyPlace.FILE, "walk-in desk".toCharArray());
        // In the way of the file that is written beside it.
        Path next = Files.createDirectory(home.resolve("keys.json.new"));
        Files.createFile(next.resolve("full"));

        PopinAccount other = new PopinAccount(POPIN, "other-key", "1002");
        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(() -> vault.keep(other, KeyPlace.FILE, "walk-in desk".toCharArray()));
        assertThat(vault(keychain).find(POPIN, KeyPlace.FILE, "walk-in desk".toCharArray()))
                .contains(ACCOUNT);
    }

    @Test
    void forgottenKeysAreNowhereAnyMore() throws SecretFailure {
        KeyVault vault = vault(keychain);
        vault.keep(ACCOUNT, KeyPlace.KEYCHAIN, NONE);
        vault.forget(POPIN, KeyPlace.KEYCHAIN);
        assertThat(vault.find(POPIN, KeyPlace.KEYCHAIN, NONE)).isEmpty();

        vault.keep(ACCOUNT, KeyPlace.FILE, "walk-in desk".toCharArray());
        vault.forget(POPIN, KeyPlace.FILE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void passwordOfAProxyIsInTheKeychain() throws SecretFailure {
        vault(keychain).keepProxyPassword("Proxy.example", 3128, "open sesame".toCharArray());
        assertThat(vault(keychain).proxyPassword("proxy.example", 3128)).contains("open sesame");
        assertThat(vault(keychain).proxyPassword("proxy.example", 3129)).isEmpty();

        vault(keychain).forgetProxyPassword("proxy.example", 3128);
        assertThat(vault(keychain).proxyPassword("proxy.example", 3128)).isEmpty();
    }

    @Test
    void passwordThatTheKeychainRefusesHoldsUntilTheEndAndIsToldOf() throws SecretFailure {
        KeyVault vault = vault(refusing());
        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(
                        () -> vault.keepProxyPassword("proxy.example", 3128, "x".toCharArray()));
        assertThat(vault.proxyPassword("proxy.example", 3128)).contains("x");
    }

    private SecretFailure.Reason reasonOfFinding(char[] passphrase) {
        try {
            vault(keychain).find(POPIN, KeyPlace.FILE, passphrase);
        } catch (SecretFailure e) {
            return e.reason();
        }
        throw new AssertionError("it opened");
    }

    /** As after a start: only what outlives the program is there. */
    private KeyVault vault(SecretStore chain) {
        return new KeyVault(
                chain, new PassphraseKeys(PassphraseFile.in(home)), new SessionSecrets());
    }

    private static SecretStore refusing() {
        ScriptedKeychain chain = new ScriptedKeychain();
        chain.failWith(SecretFailure.Reason.ABSENT);
        return chain;
    }
}

package io.popindesk.settings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.popindesk.settings.secrets.SecretFailure.Reason;
import io.popindesk.settings.secrets.SecretName.Kind;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The keychain of Linux against a real GNOME Keyring on a bus of its own. */
class GnomeKeyringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PASSWORD = "of the keyring";
    private static final SecretName KEY = new SecretName(Kind.API_KEY, "popin.to");
    private static final SecretName TOKEN = new SecretName(Kind.SELLER_TOKEN, "popin.to");

    private Path directory = Path.of("");
    private PrivateKeyring keyring;
    private SecretStore keychain;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        PrivateKeyring.missing()
                .ifPresent(
                        command ->
                                assumeTrue(
                                        false,
                                        "no " + command + " here; see the README for packages"));
        // Short, since the path of a socket has 108 bytes at most.
        directory = Files.createTempDirectory("keyring");
        keyring = new PrivateKeyring(directory);
        keychain = new Keychain(SecretServiceVault.ofSession(keyring.environment()), PATIENCE);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (keyring != null) {
            keyring.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void secretsAreKeptReplacedAndForgotten() throws Exception {
        keyring.unlock(PASSWORD);
        assertThat(keychain.read(KEY)).isEmpty();

        keychain.keep(KEY, "first-key".toCharArray());
        keychain.keep(TOKEN, "tökén ✓".toCharArray());
        assertThat(keychain.read(KEY)).hasValueSatisfying(isSecret("first-key"));
        assertThat(keychain.read(TOKEN)).hasValueSatisfying(isSecret("tökén ✓"));

        keychain.keep(KEY, "second-key".toCharArray());
        assertThat(keychain.read(KEY)).hasValueSatisfying(isSecret("second-key"));

        keychain.forget(KEY);
        keychain.forget(KEY);
        assertThat(keychain.read(KEY)).isEmpty();
        assertThat(keychain.read(TOKEN)).isPresent();
    }

    @Test
    void viewerOfKeychainsFindsThemUnderTheNameOfTheProgram() throws Exception {
        keyring.unlock(PASSWORD);
        keychain.keep(KEY, "seen-by-others".toCharArray());
        assertThat(keyring.lookup("API key for popin.to")).isEqualTo("seen-by-others");
    }

    @Test
    void secretsOutliveTheDaemonAndAreNotPlainOnTheDisk() throws Exception {
        keyring.unlock(PASSWORD);
        keychain.keep(KEY, "MARKED-KEY-4711".toCharArray());
        keyring.stopDaemon();
        assertThat(keyring.files())
                .anySatisfy(file -> assertThat(file).hasExtension("keyring"))
                .allSatisfy(
                        file ->
                                assertThat(Files.readAllBytes(file))
                                        .asString()
                                        .doesNotContain("MARKED-KEY-4711"));

        keyring.unlock(PASSWORD);
        assertThat(keychain.read(KEY)).hasValueSatisfying(isSecret("MARKED-KEY-4711"));
    }

    @Test
    void keyringThatIsLockedIsToldFromOneThatIsNotThere() throws Exception {
        keyring.unlock(PASSWORD);
        keychain.keep(KEY, "key".toCharArray());
        keyring.lock();
        // There is no window here in which the keyring could ask.
        assertThatFailure(() -> keychain.read(KEY), Reason.LOCKED);
        assertThatFailure(() -> keychain.keep(TOKEN, "token".toCharArray()), Reason.LOCKED);
        assertThatFailure(() -> keychain.forget(KEY), Reason.LOCKED);

        keyring.stopDaemon();
        assertThatFailure(() -> keychain.read(KEY), Reason.ABSENT);
    }

    @Test
    void keyringLockedSinceItsStartIsLocked() throws Exception {
        keyring.unlock(PASSWORD);
        keychain.keep(KEY, "key".toCharArray());
        keyring.stopDaemon();
        keyring.startLocked();
        assertThatFailure(() -> keychain.read(KEY), Reason.LOCKED);
    }

    @Test
    void busWithoutKeyringIsAbsent() {
        assertThatFailure(() -> keychain.read(KEY), Reason.ABSENT);
        assertThatFailure(() -> keychain.keep(KEY, "key".toCharArray()), Reason.ABSENT);
        assertThatFailure(() -> keychain.forget(KEY), Reason.ABSENT);
    }

    @Test
    void busThatHasGoneIsAbsent() throws Exception {
        Path socket = directory.resolve("deaf");
        Files.createFile(socket);
        var deaf = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
        SecretStore nobody = new Keychain(SecretServiceVault.ofSession(deaf), PATIENCE);
        assertThatFailure(() -> nobody.read(KEY), Reason.ABSENT);
    }

    @Test
    void connectionsAreNotLeftBehind() throws Exception {
        keyring.unlock(PASSWORD);
        keychain.keep(KEY, "key".toCharArray());
        for (int round = 0; round < 5; round++) {
            keychain.read(KEY);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("DBus") && !thread.isDaemon())
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Consumer<char[]> isSecret(String expected) {
        return secret -> assertThat(new String(secret)).isEqualTo(expected);
    }

    private static void assertThatFailure(ThrowingCallable call, Reason reason) {
        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}

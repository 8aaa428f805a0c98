package io.popindesk.settings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.popindesk.settings.secrets.SecretFailure.Reason;
import io.popindesk.settings.secrets.SecretName.Kind;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(20)
class KeychainTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final SecretName KEY = new SecretName(Kind.API_KEY, "popin.to");

    /** A keychain that shows its question and waits, and cannot be interrupted. */
    private static final class Hanging implements Vault {
        private final CountDownLatch answered = new CountDownLatch(1);
        private final AtomicBoolean daemon = new AtomicBoolean();

        private void hang() {
            daemon.set(Thread.currentThread().isDaemon());
            boolean interrupted = false;
            while (answered.getCount() > 0) {
                try {
                    answered.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Optional<char[]> find(String account) {
            hang();
            return Optional.of(account.toCharArray());
        }

        @Override
        public void put(String account, char[] secret) {
            hang();
        }

        @Override
        public void remove(String account) {
            hang();
        }
    }

    @Test
    void keychainThatHangsIsSilentInTimeAndHoldsNothingUp() {
        Hanging vault = new Hanging();
        Keychain keychain = new Keychain(vault, SHORT);
        assertThatFailure(() -> keychain.read(KEY), Reason.SILENT);
        // The next ones too, behind the one that still hangs.
        assertThatFailure(() -> keychain.keep(KEY, "key".toCharArray()), Reason.SILENT);
        assertThatFailure(() -> keychain.forget(KEY), Reason.SILENT);
        assertThat(vault.daemon).isTrue();
        vault.answered.countDown();
    }

    @Test
    void keychainWorksAgainOnceItsQuestionIsAnswered() throws SecretFailure {
        Hanging vault = new Hanging();
        Keychain keychain = new Keychain(vault, Duration.ofMillis(500));
        assertThatFailure(() -> keychain.read(KEY), Reason.SILENT);
        vault.answered.countDown();
        assertThat(keychain.read(KEY)).contains("API key for popin.to".toCharArray());
    }

    @Test
    void libraryThatDoesNotFitTheMachineIsAFailure() {
        Vault broken =
                new Vault() {
                    @Override
                    public Optional<char[]> find(String account) {
                        throw new UnsatisfiedLinkError("no such library");
                    }

                    @Override
                    public void put(String account, char[] secret) {
                        throw new IllegalStateException("not now");
                    }

                    @Override
                    public void remove(String account) throws SecretFailure {
                        throw new SecretFailure(Reason.DAMAGED, null);
                    }
                };
        Keychain keychain = new Keychain(broken, LONG);
        assertThatFailure(() -> keychain.read(KEY), Reason.FAILED);
        assertThatFailure(() -> keychain.keep(KEY, new char[] {'k'}), Reason.FAILED);
        assertThatFailure(() -> keychain.forget(KEY), Reason.DAMAGED);
    }

    @Test
    void secretGivenToAKeychainMayBeOverwrittenByItsOwner() throws SecretFailure {
        AtomicReference<char[]> given = new AtomicReference<>();
        AtomicReference<String> seen = new AtomicReference<>();
        Vault vault =
                new Vault() {
                    @Override
                    public Optional<char[]> find(String account) {
                        return Optional.empty();
                    }

                    @Override
                    public void put(String account, char[] secret) {
                        given.set(secret);
                        seen.set(new String(secret));
                    }

                    @Override
                    public void remove(String account) {
                        given.set(new char[0]);
                    }
                };
        char[] secret = "key".toCharArray();
        new Keychain(vault, LONG).keep(KEY, secret);
        assertThat(seen).hasValue("key");
        assertThat(secret).containsExactly('k', 'e', 'y');
        assertThat(given.get()).isNotSameAs(secret).containsOnly('\0');
    }

    @Test
    void machineWithoutBusIsAbsentAtOnce(@TempDir Path empty) {
        for (Map<String, String> environment :
                List.of(
                        Map.<String, String>of(),
                        Map.of("XDG_RUNTIME_DIR", empty.toString()),
                        Map.of("DBUS_SESSION_BUS_ADDRESS", "autolaunch:"),
                        Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=/tmp/dbus-none"),
                        Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + empty + "/none"))) {
            Keychain keychain = new Keychain(SecretServiceVault.ofSession(environment), LONG);
            long start = System.nanoTime();
            assertThatFailure(() -> keychain.read(KEY), Reason.ABSENT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(10));
        }
    }

    @Test
    void keychainsOfOtherSystemsAreAbsentHere() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "only Linux is without both");
        assertThatFailure(
                () -> new Keychain(NativeVault.ofWindows(), LONG).read(KEY), Reason.ABSENT);
        assertThatFailure(() -> new Keychain(NativeVault.ofMacOs(), LONG).read(KEY), Reason.ABSENT);
    }

    private static void assertThatFailure(ThrowingCallable call, Reason reason) {
        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}

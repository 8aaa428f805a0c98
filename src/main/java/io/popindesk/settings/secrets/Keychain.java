package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The keychain of the operating system: the Secret Service of Linux (GNOME Keyring, KWallet), the
 * Keychain of macOS, the Credential Manager of Windows. A viewer of keychains shows an entry as
 * "Popin Desk", with an account such as "API key for popin.to".
 *
 * <p>Each call ends in time. A keychain that shows a question and waits for its answer is {@link
 * Reason#SILENT} then; answered later, it is open at the next call. What was to be kept when it
 * fell silent may still be kept once it is open.
 */
public final class Keychain implements SecretStore {
    /** What entries of the program are found by in any keychain. */
    static final String SERVICE = "Popin Desk";

    private final Vault vault;
    private final TimeLimit limit;

    Keychain(Vault vault, Duration patience) {
        this.vault = vault;
        this.limit = new TimeLimit(patience);
    }

    /**
     * The keychain of this machine. Nothing is looked for, and no library loaded, before it is
     * asked for something.
     *
     * @param patience how long a call may take, a person's answer to the keychain included
     */
    public static Keychain ofSystem(Duration patience) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new Keychain(NativeVault.ofWindows(), patience);
        }
        if (system.startsWith("mac")) {
            return new Keychain(NativeVault.ofMacOs(), patience);
        }
        return new Keychain(SecretServiceVault.ofSession(System.getenv()), patience);
    }

    @Override
    public Optional<char[]> read(SecretName name) throws SecretFailure {
        return limited(() -> vault.find(account(name)));
    }

    @Override
    public void keep(SecretName name, char[] secret) throws SecretFailure {
        // A copy, which the caller cannot overwrite under a keychain that is late.
        char[] copy = secret.clone();
        limited(
                () -> {
                    try {
                        vault.put(account(name), copy);
                    } finally {
                        Wipe.out(copy);
                    }
                    return true;
                });
    }

    @Override
    public void forget(SecretName name) throws SecretFailure {
        limited(
                () -> {
                    vault.remove(account(name));
                    return true;
                });
    }

    private <T> T limited(Callable<T> call) throws SecretFailure {
        try {
            return limit.call(call);
        } catch (SecretFailure e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretFailure(Reason.SILENT, e);
        } catch (Exception | LinkageError e) {
            // A library that does not fit the machine fails in ways of its own.
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    /** Never translated, or another language would not find what this one kept. */
    static String account(SecretName name) {
        String kind =
                switch (name.kind()) {
                    case API_KEY -> "API key";
                    case SELLER_TOKEN -> "Seller token";
                    case PROXY_PASSWORD -> "Proxy password";
                };
        return kind + " for " + name.place();
    }
}

package io.popindesk.settings.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The keychains of Windows and macOS, by java-keyring. It deals in strings, of which a copy stays
 * in memory until it is collected, and tells its failures apart by their messages only.
 */
final class NativeVault implements Vault {
    /** As java-keyring 1.0.4 says it, the number being Windows' ERROR_NOT_FOUND. */
    private static final List<String> NOT_FOUND =
            List.of("Error code 1168", "Password not Found", "No stored credentials match");

    /** ERROR_NO_SUCH_LOGON_SESSION: such a session of Windows has no Credential Manager. */
    private static final String NO_SUCH_SESSION = "Error code 1312";

    /** What kind of keychain; by name, since its class must not be loaded before it is needed. */
    private final String kind;

    private @Nullable Keyring opened;

    private NativeVault(String kind) {
        this.kind = kind;
    }

    static Vault ofWindows() {
        return new NativeVault("WINDOWS_CREDENTIAL_STORE");
    }

    static Vault ofMacOs() {
        return new NativeVault("OSX_KEYCHAIN");
    }

    @Override
    public Optional<char[]> find(String account) throws SecretFailure {
        try {
            return Optional.of(keyring().getPassword(Keychain.SERVICE, account).toCharArray());
        } catch (PasswordAccessException e) {
            if (isNotFound(e)) {
                return Optional.empty();
            }
            throw failure(e);
        }
    }

    @Override
    public void put(String account, char[] secret) throws SecretFailure {
        try {
            keyring().setPassword(Keychain.SERVICE, account, new String(secret));
        } catch (PasswordAccessException e) {
            throw failure(e);
        }
    }

    @Override
    public void remove(String account) throws SecretFailure {
        try {
            keyring().deletePassword(Keychain.SERVICE, account);
        } catch (PasswordAccessException e) {
            if (!isNotFound(e)) {
                throw failure(e);
            }
        }
    }

    private Keyring keyring() throws SecretFailure {
        Keyring keyring = opened;
        if (keyring == null) {
            try {
                keyring = Keyring.create(KeyringStorageType.valueOf(kind));
            } catch (BackendNotSupportedException e) {
                throw new SecretFailure(Reason.ABSENT, e);
            }
            opened = keyring;
        }
        return keyring;
    }

    private static boolean isNotFound(PasswordAccessException e) {
        String message = String.valueOf(e.getMessage());
        return NOT_FOUND.stream().anyMatch(message::contains);
    }

    private static SecretFailure failure(PasswordAccessException e) {
        boolean absent = NO_SUCH_SESSION.equals(e.getMessage());
        return new SecretFailure(absent ? Reason.ABSENT : Reason.FAILED, e);
    }
}

package io.popindesk;

import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretName.Kind;
import io.popindesk.settings.secrets.SecretStore;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys to accounts, wherever a person wants them kept. What was found or kept once is at hand
 * until the program ends. Every method blocks, so none may be called on the JavaFX thread. Safe for
 * use by any thread.
 */
final class KeyVault {
    private final SecretStore keychain;
    private final KeyFile file;
    private final SecretStore session;

    /**
     * @param file kept under a passphrase
     * @param session forgets everything when the program ends
     */
    KeyVault(SecretStore keychain, KeyFile file, SecretStore session) {
        this.keychain = keychain;
        this.file = file;
        this.session = session;
    }

    /** A file of secrets under a passphrase. */
    interface KeyFile {
        /** Opens it for reading. */
        <T> T read(char[] passphrase, Reading<T> reading) throws SecretFailure;

        /** Puts another file in its place, once everything that is to be in there is. */
        void replace(char[] passphrase, Writing writing) throws SecretFailure;

        /** Removes it, if it is there. */
        void remove() throws SecretFailure;
    }

    /**
     * Reads open secrets.
     *
     * @param <T> what is found there
     */
    @FunctionalInterface
    interface Reading<T> {
        T from(SecretStore secrets) throws SecretFailure;
    }

    /** Writes open secrets. */
    @FunctionalInterface
    interface Writing {
        void into(SecretStore secrets) throws SecretFailure;
    }

    /**
     * The account at an address.
     *
     * @param passphrase of the file; may be empty where the keys are elsewhere, or at hand already
     * @return empty where no keys are kept for that address
     */
    Optional<PopinAccount> find(URI base, KeyPlace place, char[] passphrase) throws SecretFailure {
        Optional<PopinAccount> atHand = read(base, session);
        if (atHand.isPresent()) {
            return atHand;
        }
        Optional<PopinAccount> found =
                switch (place) {
                    case NOWHERE -> Optional.empty();
                    case KEYCHAIN -> read(base, keychain);
                    case FILE -> readFile(base, passphrase);
                };
        if (found.isPresent()) {
            write(found.get(), session);
        }
        return found;
    }

    private Optional<PopinAccount> readFile(URI base, char[] passphrase) throws SecretFailure {
        if (passphrase.length == 0) {
            throw new SecretFailure(SecretFailure.Reason.LOCKED, null);
        }
        return file.read(passphrase, secrets -> read(base, secrets));
    }

    /**
     * Keeps the keys of an account in one place. Where others were before, they may still be there;
     * see {@link #leave}. Where it fails, keys are where they were before.
     *
     * @param passphrase of the file; empty where they are to be kept elsewhere
     */
    void keep(PopinAccount account, KeyPlace place, char[] passphrase) throws SecretFailure {
        switch (place) {
            case NOWHERE -> {}
            case KEYCHAIN -> write(account, keychain);
            case FILE -> file.replace(passphrase, secrets -> write(account, secrets));
        }
        write(account, session);
    }

    /**
     * Forgets the keys where they were, once others are kept in their place. What those occupy
     * themselves stays: there is one file, and for a host one entry of each kind.
     *
     * @param before where keys were
     * @param now where the others are
     */
    void leave(AccountSettings before, AccountSettings now) throws SecretFailure {
        boolean sameHost = name(Kind.API_KEY, before.base()).equals(name(Kind.API_KEY, now.base()));
        boolean overwritten =
                before.keys() == now.keys() && (sameHost || now.keys() == KeyPlace.FILE);
        if (!sameHost) {
            forget(before.base(), session);
        }
        if (!overwritten) {
            remove(before.base(), before.keys());
        }
    }

    /** Forgets the keys for an address. The file of secrets goes as a whole. */
    void forget(URI base, KeyPlace place) throws SecretFailure {
        forget(base, session);
        remove(base, place);
    }

    private void remove(URI base, KeyPlace place) throws SecretFailure {
        switch (place) {
            case NOWHERE -> {}
            case KEYCHAIN -> forget(base, keychain);
            case FILE -> file.remove();
        }
    }

    private static void forget(URI base, SecretStore from) throws SecretFailure {
        from.forget(name(Kind.API_KEY, base));
        from.forget(name(Kind.SELLER_TOKEN, base));
    }

    /**
     * The password that the desk signs in with at a proxy. It is in the keychain, whatever place
     * the keys are in, or else at hand until the program ends.
     */
    Optional<String> proxyPassword(String host, int port) throws SecretFailure {
        SecretName name = proxy(host, port);
        Optional<char[]> found = session.read(name);
        if (found.isEmpty()) {
            found = keychain.read(name);
        }
        try {
            return found.map(String::new);
        } finally {
            found.ifPresent(password -> Arrays.fill(password, '\0'));
        }
    }

    /** Keeps that password; where the keychain does not, it is at hand until the program ends. */
    void keepProxyPassword(String host, int port, char[] password) throws SecretFailure {
        session.keep(proxy(host, port), password);
        keychain.keep(proxy(host, port), password);
    }

    /** Forgets that password. */
    void forgetProxyPassword(String host, int port) throws SecretFailure {
        session.forget(proxy(host, port));
        keychain.forget(proxy(host, port));
    }

    private static SecretName proxy(String host, int port) {
        return new SecretName(Kind.PROXY_PASSWORD, host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    private static Optional<PopinAccount> read(URI base, SecretStore from) throws SecretFailure {
        Optional<char[]> apiKey = from.read(name(Kind.API_KEY, base));
        Optional<char[]> token = from.read(name(Kind.SELLER_TOKEN, base));
        try {
            return apiKey.isEmpty() || token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new PopinAccount(
                                    base, new String(apiKey.get()), new String(token.get())));
        } finally {
            apiKey.ifPresent(key -> Arrays.fill(key, '\0'));
            token.ifPresent(key -> Arrays.fill(key, '\0'));
        }
    }

    private static void write(PopinAccount account, SecretStore into) throws SecretFailure {
        write(name(Kind.API_KEY, account.base()), account.apiKey(), into);
        write(name(Kind.SELLER_TOKEN, account.base()), account.sellerToken(), into);
    }

    private static void write(SecretName name, String secret, SecretStore into)
            throws SecretFailure {
        char[] chars = secret.toCharArray();
        try {
            into.keep(name, chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /** Keys are for a host, so that another address finds none to send there. */
    private static SecretName name(Kind kind, URI base) {
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return new SecretName(kind, base.getPort() < 0 ? host : host + ":" + base.getPort());
    }
}

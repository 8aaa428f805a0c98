package io.popindesk;

import io.popindesk.desk.Call;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.ConnectionCheck;
import io.popindesk.popin.CurrentPopin;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.NetworkSettings;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.ui.account.AccountCare;
import io.popindesk.ui.settings.ProxySecret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The account that an open desk books with, and the way to it as the settings have it. What changes
 * holds from the next request on. Safe for use by any thread.
 */
final class Accounts implements AccountCare, ProxySecret {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final KeyVault vault;
    private final ConnectionCheck check;
    private final CurrentPopin popin;
    private final Optional<PopinAccount> given;
    private final Opener opener;

    private final Object lock = new Object();
    // All of these are guarded by the lock.
    private DeskSettings settings;
    private Optional<PopinAccount> account = Optional.empty();
    private Optional<String> proxyPassword = Optional.empty();

    /** Opens the desk anew; see {@link AccountCare#open}. */
    @FunctionalInterface
    interface Opener {
        void open(boolean live, Optional<PopinAccount> account, List<String> news);
    }

    /**
     * @param popin set up anew with each change
     * @param settings as they are now; see {@link #follow}
     * @param given an account that needs no look into the vault: the demo's, the environment's, or
     *     one that was just connected
     */
    Accounts(
            KeyVault vault,
            ConnectionCheck check,
            CurrentPopin popin,
            DeskSettings settings,
            Optional<PopinAccount> given,
            Opener opener) {
        this.vault = vault;
        this.check = check;
        this.popin = popin;
        this.settings = settings;
        this.given = given;
        this.opener = opener;
    }

    /**
     * Goes by other settings from the next request on.
     *
     * @return whether the password of the proxy has to be read before; see {@link #readPassword}
     */
    boolean follow(DeskSettings now) {
        synchronized (lock) {
            NetworkSettings before = settings.network();
            boolean unread = isSignedIn(now.network()) && !now.network().equals(before);
            settings = now;
            if (!isSameProxy(now.network(), before)) {
                proxyPassword = Optional.empty();
            }
            if (!unread) {
                setUp();
            }
            return unread;
        }
    }

    /**
     * Reads the password of the proxy, if it needs one, and goes by it. Blocks. Where it cannot be
     * read, the proxy is in force all the same and says itself what it lacks; a password that was
     * read before holds.
     */
    void readPassword() throws SecretFailure {
        NetworkSettings network = network();
        try {
            Optional<String> password =
                    isSignedIn(network)
                            ? vault.proxyPassword(network.proxyHost(), network.proxyPort())
                            : Optional.empty();
            ifStillThrough(network, () -> proxyPassword = password);
        } finally {
            ifStillThrough(network, this::setUp);
        }
    }

    /** The settings may have gone on to another proxy, whose password is read by itself. */
    private void ifStillThrough(NetworkSettings network, Runnable action) {
        synchronized (lock) {
            if (isSameProxy(network, settings.network())) {
                action.run();
            }
        }
    }

    /** Whether what one of them may be told is for the other, too. */
    private static boolean isSameProxy(NetworkSettings one, NetworkSettings other) {
        return one.withAuthorities(other.authorities()).equals(other);
    }

    /** Whether the way through the proxy needs a password. */
    static boolean isSignedIn(NetworkSettings network) {
        return network.proxy() == NetworkSettings.Proxy.MANUAL && !network.proxyUser().isEmpty();
    }

    private NetworkSettings network() {
        synchronized (lock) {
            return settings.network();
        }
    }

    /** Must hold the lock, so that the newest set-up is the last. */
    private void setUp() {
        account.ifPresent(one -> popin.use(setUp(one)));
    }

    private PopinSetUp setUp(PopinAccount one) {
        synchronized (lock) {
            return PopinSetUps.to(one, settings, proxyPassword);
        }
    }

    @Override
    public ConnectionVerdict test(PopinAccount candidate, Call call) {
        return check.run(setUp(candidate), call);
    }

    @Override
    public ConnectionVerdict testPresent(Call call) {
        Optional<PopinAccount> present;
        synchronized (lock) {
            present = account;
        }
        return present.map(one -> test(one, call)).orElse(ConnectionVerdict.Obstacle.NO_KEYS);
    }

    @Override
    public void keep(PopinAccount kept, KeyPlace place, char[] passphrase) throws SecretFailure {
        vault.keep(kept, place, passphrase);
    }

    @Override
    public void leave(AccountSettings before, AccountSettings now) throws SecretFailure {
        vault.leave(before, now);
    }

    @Override
    public Optional<PopinAccount> find(URI base, KeyPlace place, char[] passphrase)
            throws SecretFailure {
        try {
            readPassword();
        } catch (SecretFailure e) {
            // The proxy says what it lacks, if it does lack anything.
            LOG.warn("no password for the proxy", e);
        }
        return given.isPresent() ? given : vault.find(base, place, passphrase);
    }

    @Override
    public void forget(URI base, KeyPlace place) throws SecretFailure {
        vault.forget(base, place);
    }

    @Override
    public void use(PopinAccount used) {
        synchronized (lock) {
            account = Optional.of(used);
            setUp();
        }
    }

    @Override
    public void useNone() {
        synchronized (lock) {
            account = Optional.empty();
            popin.withoutKeys();
        }
    }

    @Override
    public void open(boolean live, Optional<PopinAccount> connected, List<String> news) {
        opener.open(live, connected, news);
    }

    @Override
    public boolean isSet(String host, int port) throws SecretFailure {
        return vault.proxyPassword(host, port).isPresent();
    }

    @Override
    public void set(String host, int port, char[] password) throws SecretFailure {
        try {
            vault.keepProxyPassword(host, port, password);
        } finally {
            // Where it could not be kept, it holds until the program ends.
            readPassword();
        }
    }

    @Override
    public void forget(String host, int port) throws SecretFailure {
        vault.forgetProxyPassword(host, port);
        readPassword();
    }
}

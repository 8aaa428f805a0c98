package io.popindesk.ui.account;

import io.popindesk.desk.Call;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.SecretFailure;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the program does for the seller's account, behind the window. */
public interface AccountCare {

    /**
     * Asks Popin for its free slots with these keys, once, and keeps nothing. Blocks for some
     * seconds at most.
     */
    ConnectionVerdict test(PopinAccount account, Call call);

    /** As {@link #test}, with the account in use. Blocks for some seconds at most. */
    ConnectionVerdict testPresent(Call call);

    /**
     * Keeps the keys of an account. Blocks.
     *
     * @param place where; {@link KeyPlace#NOWHERE} for as long as the program runs
     * @param passphrase for {@link KeyPlace#FILE}; otherwise empty. The caller's to overwrite.
     */
    void keep(PopinAccount account, KeyPlace place, char[] passphrase) throws SecretFailure;

    /**
     * Forgets the keys where they were, once others are kept; never those others. Blocks.
     *
     * @param before where keys were
     * @param now where the others are
     */
    void leave(AccountSettings before, AccountSettings now) throws SecretFailure;

    /**
     * The account at an address, with the keys that were kept for it. Blocks.
     *
     * @param passphrase as for {@link #keep}
     * @return empty where no keys are kept for that address
     */
    Optional<PopinAccount> find(URI base, KeyPlace place, char[] passphrase) throws SecretFailure;

    /** Forgets the keys for an address, wherever they are. Blocks. */
    void forget(URI base, KeyPlace place) throws SecretFailure;

    /** Books with this account from the next request on. On the UI thread. */
    void use(PopinAccount account);

    /** Books with no account until one is used. On the UI thread. */
    void useNone();

    /**
     * Opens the desk anew, with its account or with the demo, each of which has a journal of its
     * own. Everything of the desk that was open ends. On the UI thread.
     *
     * @param account the account, if its keys are at hand already
     * @param news sentences that the person is told there
     */
    void open(boolean live, Optional<PopinAccount> account, List<String> news);
}

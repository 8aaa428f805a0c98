package io.popindesk.ui.account;

import io.popindesk.desk.Call;
import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The seller's account as the window knows it: where the desk books, how its keys are fetched, kept
 * and forgotten. Keys pass through and do not stay. Used on the UI thread.
 */
public final class AccountModel {
    private static final Logger LOG = LoggerFactory.getLogger(AccountModel.class);

    private final AccountCare care;
    private final SettingsModel settings;
    private final UiContext context;
    private final Origin origin;
    private final ReadOnlyObjectWrapper<AccountStanding> standing =
            new ReadOnlyObjectWrapper<>(AccountStanding.FETCHING);
    private final OneAtATime lane = new OneAtATime();
    private final OneAtATime testing = new OneAtATime();
    private Runnable whenSettled = () -> {};
    private Consumer<String> news = sentence -> {};

    /** Where the account comes from. */
    public enum Origin {
        /** It is the demo's. */
        DEMO,
        /** A person has connected it. */
        SETTINGS,
        /** Variables of the environment name it, and win over the settings. */
        ENVIRONMENT
    }

    public AccountModel(AccountCare care, UiContext context, Origin origin) {
        this.care = care;
        this.context = context;
        this.settings = context.settings();
        this.origin = origin;
    }

    /** Where the desk books, and what it lacks for that. */
    public ReadOnlyObjectProperty<AccountStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    public Origin origin() {
        return origin;
    }

    /** Whether keys are being fetched, kept or forgotten. */
    public ReadOnlyBooleanProperty busyProperty() {
        return lane.busyProperty();
    }

    /** Whether a connection is being tested. */
    public ReadOnlyBooleanProperty testingProperty() {
        return testing.busyProperty();
    }

    /** What to do whenever keys have come to be at hand, or turned out not to be. */
    public void setWhenSettled(Runnable action) {
        whenSettled = action;
    }

    /** What tells the person of keys that could not be removed when others took their place. */
    public void setNews(Consumer<String> tell) {
        news = tell;
    }

    /** Fetches the keys from where they are; the standing tells what that needs. */
    public void fetch() {
        fetch(new char[0], failure -> {});
    }

    /**
     * Fetches the keys from the file that the passphrase opens.
     *
     * @param passphrase overwritten afterwards
     * @param onFailure told why they were not found
     */
    public void unlock(char[] passphrase, Consumer<SecretFailure> onFailure) {
        fetch(passphrase, onFailure);
    }

    private void fetch(char[] passphrase, Consumer<SecretFailure> onFailure) {
        if (lane.busyProperty().get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        AccountSettings from = connection();
        standing.set(AccountStanding.FETCHING);
        lane.start(
                context.tasks()
                        .task(
                                context.texts().get("task.keys"),
                                control -> care.find(from.base(), from.keys(), passphrase))
                        .onSuccess(
                                found ->
                                        found.ifPresentOrElse(
                                                this::use, () -> lack(AccountStanding.NO_KEYS)))
                        .onFailure(
                                SecretFailure.class,
                                failure -> {
                                    // That a passphrase is needed is nothing to write down.
                                    if (failure.reason() != SecretFailure.Reason.LOCKED) {
                                        LOG.warn("the keys could not be fetched", failure);
                                    }
                                    lack(standingAfter(failure, from.keys()));
                                    onFailure.accept(failure);
                                })
                        .onCancelled(() -> lack(AccountStanding.KEYCHAIN_SILENT))
                        .andFinally(() -> Arrays.fill(passphrase, '\0')));
    }

    private static AccountStanding standingAfter(SecretFailure failure, KeyPlace place) {
        return switch (failure.reason()) {
            case LOCKED ->
                    place == KeyPlace.FILE
                            ? AccountStanding.PASSPHRASE_WANTED
                            : AccountStanding.KEYCHAIN_LOCKED;
            case ABSENT -> AccountStanding.KEYCHAIN_ABSENT;
            case SILENT -> AccountStanding.KEYCHAIN_SILENT;
            case WRONG_PASSPHRASE -> AccountStanding.PASSPHRASE_WANTED;
            case DAMAGED, FAILED -> AccountStanding.KEYS_UNREADABLE;
        };
    }

    private void lack(AccountStanding what) {
        care.useNone();
        standing.set(what);
        whenSettled.run();
    }

    private void use(PopinAccount account) {
        care.use(account);
        standing.set(origin == Origin.DEMO ? AccountStanding.DEMO : AccountStanding.LIVE);
        whenSettled.run();
    }

    /**
     * Asks Popin whether an account is one of its own. Keeps nothing.
     *
     * @param onVerdict told what came back; not told if the test is cancelled
     */
    public void test(PopinAccount account, Consumer<ConnectionVerdict> onVerdict) {
        testing.start(
                context.tasks()
                        .task(
                                context.texts().get("task.connection"),
                                control -> care.test(account, new Call(control.cancellation())))
                        .onSuccess(onVerdict));
    }

    /**
     * Asks Popin whether the account in use is one of its own.
     *
     * @param onVerdict as for {@link #test}
     */
    public void testPresent(Consumer<ConnectionVerdict> onVerdict) {
        testing.start(
                context.tasks()
                        .task(
                                context.texts().get("task.connection"),
                                control -> care.testPresent(new Call(control.cancellation())))
                        .onSuccess(onVerdict));
    }

    /** Stops a test under way. */
    public void stopTesting() {
        testing.cancel();
    }

    /**
     * Keeps the keys of an account in place of those before, and books with it from now on. Those
     * before may be where they were, if they cannot be removed; the person is told.
     *
     * @param passphrase overwritten afterwards
     * @param onFailure told why they could not be kept; nothing has changed then
     */
    public void connect(
            PopinAccount account,
            KeyPlace place,
            char[] passphrase,
            Runnable onSuccess,
            Consumer<SecretFailure> onFailure) {
        AccountSettings before = connection();
        AccountSettings now = before.withConnection(true, account.base(), place);
        lane.start(
                context.tasks()
                        .task(
                                context.texts().get("task.keepKeys"),
                                control -> {
                                    care.keep(account, place, passphrase);
                                    return leave(before, now);
                                })
                        .onSuccess(
                                left -> {
                                    onSuccess.run();
                                    connected(account, place, left ? List.of() : stillAt(before));
                                })
                        .onFailure(
                                SecretFailure.class,
                                failure -> {
                                    LOG.warn("the keys could not be kept", failure);
                                    onFailure.accept(failure);
                                })
                        .andFinally(() -> Arrays.fill(passphrase, '\0')));
    }

    /**
     * Part of the same task: nobody else keeps or forgets keys meanwhile, and no desk that is
     * opened anew ends it.
     *
     * @return whether nothing is left of the keys before
     */
    private boolean leave(AccountSettings before, AccountSettings now) {
        try {
            care.leave(before, now);
            return true;
        } catch (SecretFailure failure) {
            LOG.warn("the keys before could not be forgotten", failure);
            return false;
        }
    }

    private List<String> stillAt(AccountSettings before) {
        return List.of(context.texts().get("account.notLeft." + before.keys()));
    }

    private void connected(PopinAccount account, KeyPlace place, List<String> sentences) {
        settings.change(
                now -> now.withAccount(now.account().withConnection(true, account.base(), place)));
        if (origin == Origin.DEMO) {
            care.open(true, Optional.of(account), sentences);
        } else {
            use(account);
            sentences.forEach(news);
        }
    }

    /**
     * Forgets the keys.
     *
     * @param onFailure told why they may still be kept
     */
    public void forgetKeys(Consumer<SecretFailure> onFailure) {
        AccountSettings from = connection();
        lane.start(
                context.tasks()
                        .task(
                                context.texts().get("task.forgetKeys"),
                                control -> {
                                    care.forget(from.base(), from.keys());
                                    return true;
                                })
                        .onSuccess(
                                forgotten -> {
                                    settings.change(
                                            now ->
                                                    now.withAccount(
                                                            now.account()
                                                                    .withConnection(
                                                                            now.account().live(),
                                                                            from.base(),
                                                                            KeyPlace.NOWHERE)));
                                    if (origin == Origin.SETTINGS) {
                                        lack(AccountStanding.NO_KEYS);
                                    }
                                })
                        .onFailure(
                                SecretFailure.class,
                                failure -> {
                                    LOG.warn("the keys could not be forgotten", failure);
                                    onFailure.accept(failure);
                                }));
    }

    /** Books with the demo from now on; the keys stay where they are. */
    public void toDemo() {
        changeLive(false);
        care.open(false, Optional.empty(), List.of());
    }

    /** Books with the account again that was connected before. */
    public void toAccount() {
        changeLive(true);
        care.open(true, Optional.empty(), List.of());
    }

    private void changeLive(boolean live) {
        settings.change(
                now ->
                        now.withAccount(
                                now.account()
                                        .withConnection(
                                                live, now.account().base(), now.account().keys())));
    }

    /** What the settings say about the account. */
    public AccountSettings connection() {
        return settings.settingsProperty().get().account();
    }
}

package io.popindesk.ui.account;

import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.AccountText;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.PassphraseRule;
import io.popindesk.settings.secrets.SecretFailure;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An account being connected: what is typed, what is wrong with it, and what Popin said to it.
 * Nothing is kept before {@link #connect}. Used on the UI thread.
 */
final class ConnectModel {

    /** Something to type. */
    enum Field {
        API_KEY,
        SELLER_TOKEN,
        ADDRESS,
        PASSPHRASE,
        REPEATED
    }

    /** What is wrong with what is typed. */
    enum Problem {
        MISSING,
        NOT_A_KEY,
        NOT_AN_ADDRESS,
        NOT_SECURE,
        TOO_SHORT,
        TOO_LONG,
        NOT_THE_SAME
    }

    private final AccountModel account;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyObjectWrapper<@Nullable Problem>> problems =
            new EnumMap<>(Field.class);
    private final ObjectProperty<KeyPlace> place = new SimpleObjectProperty<>(KeyPlace.KEYCHAIN);
    private final ReadOnlyObjectWrapper<@Nullable ConnectionVerdict> verdict =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SecretFailure> notKept =
            new ReadOnlyObjectWrapper<>();
    private Runnable whenConnected = () -> {};

    /** Whether the test under way is the first half of connecting. */
    private boolean connecting;

    ConnectModel(AccountModel account) {
        this.account = account;
        for (Field field : Field.values()) {
            SimpleStringProperty text = new SimpleStringProperty("");
            ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
            texts.put(field, text);
            problems.put(field, problem);
            text.subscribe((before, now) -> changed(problem));
        }
        URI base = account.connection().base();
        text(Field.ADDRESS).set(base.equals(PopinAccount.POPIN_BASE) ? "" : base.toString());
        if (account.connection().keys() != KeyPlace.NOWHERE) {
            place.set(account.connection().keys());
        }
        place.subscribe((before, now) -> notKept.set(null));
    }

    private void changed(ReadOnlyObjectWrapper<@Nullable Problem> problem) {
        problem.set(null);
        notKept.set(null);
        account.stopTesting();
        verdict.set(null);
    }

    StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalStateException("every field has a text");
        }
        return text;
    }

    /** What is wrong with a field; null while nothing is known to be. */
    ReadOnlyObjectProperty<@Nullable Problem> problem(Field field) {
        return wrapper(field).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<@Nullable Problem> wrapper(Field field) {
        ReadOnlyObjectWrapper<@Nullable Problem> problem = problems.get(field);
        if (problem == null) {
            throw new IllegalStateException("every field may have a problem");
        }
        return problem;
    }

    ObjectProperty<KeyPlace> placeProperty() {
        return place;
    }

    /** What the last test of exactly what is typed said; null while there is none. */
    ReadOnlyObjectProperty<@Nullable ConnectionVerdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Why the keys could not be kept; null while they could. */
    ReadOnlyObjectProperty<@Nullable SecretFailure> notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /** Whether the person has to wait for something. */
    BooleanBinding busyBinding() {
        return account.busyProperty().or(account.testingProperty());
    }

    /** What to do once the desk is connected. */
    void setWhenConnected(Runnable action) {
        whenConnected = action;
    }

    /**
     * Takes over keys from a pasted text that names their headers.
     *
     * @return whether there were any
     */
    boolean takePasted(String text) {
        AccountText.Pasted pasted = AccountText.pasted(text);
        pasted.apiKey().ifPresent(text(Field.API_KEY)::set);
        pasted.sellerToken().ifPresent(text(Field.SELLER_TOKEN)::set);
        return pasted.apiKey().isPresent() || pasted.sellerToken().isPresent();
    }

    /** Says what is wrong with a field that was left, unless it is merely empty still. */
    void left(Field field) {
        if (!text(field).get().isEmpty()) {
            check(field);
        }
    }

    /**
     * Asks Popin, unless that is being done.
     *
     * @return the first field that has to be mended before
     */
    Optional<Field> test() {
        connecting = false;
        Optional<PopinAccount> typed = account();
        typed.ifPresent(this::ask);
        return typed.isPresent() ? Optional.empty() : firstProblem();
    }

    private void ask(PopinAccount candidate) {
        account.test(
                candidate,
                said -> {
                    verdict.set(said);
                    if (connecting && said instanceof ConnectionVerdict.Reached) {
                        keep(candidate);
                    }
                });
    }

    /**
     * Connects, after a test unless one has been made. Where that goes wrong, the verdict says so,
     * and connecting once more does it all the same: perhaps the network is merely down.
     *
     * @return the first field that has to be mended before
     */
    Optional<Field> connect() {
        Optional<PopinAccount> typed = account();
        boolean safe = checkPassphrase();
        if (typed.isEmpty() || !safe) {
            return firstProblem();
        }
        connecting = true;
        if (verdict.get() == null) {
            ask(typed.get());
        } else {
            keep(typed.get());
        }
        return Optional.empty();
    }

    private void keep(PopinAccount candidate) {
        char[] passphrase =
                place.get() == KeyPlace.FILE
                        ? text(Field.PASSPHRASE).get().toCharArray()
                        : new char[0];
        account.connect(candidate, place.get(), passphrase, this::connected, notKept::set);
    }

    private void connected() {
        texts.values().forEach(text -> text.set(""));
        whenConnected.run();
    }

    private Optional<PopinAccount> account() {
        check(Field.API_KEY);
        check(Field.SELLER_TOKEN);
        check(Field.ADDRESS);
        Optional<String> apiKey = AccountText.key(text(Field.API_KEY).get()).value();
        Optional<String> token = AccountText.key(text(Field.SELLER_TOKEN).get()).value();
        Optional<URI> base = AccountText.base(text(Field.ADDRESS).get()).value();
        if (apiKey.isEmpty() || token.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PopinAccount(base.get(), apiKey.get(), token.get()));
    }

    private void check(Field field) {
        String typed = text(field).get();
        wrapper(field)
                .set(
                        switch (field) {
                            case API_KEY, SELLER_TOKEN -> problem(AccountText.key(typed));
                            case ADDRESS -> problem(AccountText.base(typed));
                            case PASSPHRASE -> passphrase(typed);
                            case REPEATED ->
                                    typed.equals(text(Field.PASSPHRASE).get())
                                            ? null
                                            : Problem.NOT_THE_SAME;
                        });
    }

    private static @Nullable Problem passphrase(String typed) {
        return PassphraseRule.problem(typed.toCharArray())
                .map(
                        why ->
                                switch (why) {
                                    case TOO_SHORT -> Problem.TOO_SHORT;
                                    case TOO_LONG -> Problem.TOO_LONG;
                                })
                .orElse(null);
    }

    private boolean checkPassphrase() {
        if (place.get() != KeyPlace.FILE) {
            wrapper(Field.PASSPHRASE).set(null);
            wrapper(Field.REPEATED).set(null);
            return true;
        }
        check(Field.PASSPHRASE);
        check(Field.REPEATED);
        return problem(Field.PASSPHRASE).get() == null && problem(Field.REPEATED).get() == null;
    }

    private static @Nullable Problem problem(AccountText.Reading<?> reading) {
        return reading.problem()
                .map(
                        why ->
                                switch (why) {
                                    case MISSING -> Problem.MISSING;
                                    case NOT_A_KEY -> Problem.NOT_A_KEY;
                                    case NOT_AN_ADDRESS -> Problem.NOT_AN_ADDRESS;
                                    case NOT_SECURE -> Problem.NOT_SECURE;
                                })
                .orElse(null);
    }

    private Optional<Field> firstProblem() {
        for (Field field : Field.values()) {
            if (problem(field).get() != null) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}

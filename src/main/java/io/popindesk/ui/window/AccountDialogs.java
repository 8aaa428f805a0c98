package io.popindesk.ui.window;

import io.popindesk.desk.Tally;
import io.popindesk.ui.SafeQuestion;
import io.popindesk.ui.Texts;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.account.AccountPanel;
import io.popindesk.ui.account.ConnectDialog;
import io.popindesk.ui.account.EnvironmentDialog;
import io.popindesk.ui.account.VerdictWords;

import javafx.stage.Window;

import java.util.function.Consumer;

/** Asks the person what has to be known before the desk changes its account. */
final class AccountDialogs implements AccountPanel.Window {
    private final Window window;
    private final AccountModel account;
    private final DeskModels models;
    private final Texts texts;
    private final Consumer<String> tell;

    /**
     * @param tell tells the person something across the window
     */
    AccountDialogs(
            Window window,
            AccountModel account,
            DeskModels models,
            Texts texts,
            Consumer<String> tell) {
        this.window = window;
        this.account = account;
        this.models = models;
        this.texts = texts;
        this.tell = tell;
    }

    @Override
    public void showConnect() {
        switch (account.origin()) {
            case ENVIRONMENT -> new EnvironmentDialog(window, texts).show();
            case SETTINGS -> askForSameAccount();
            case DEMO -> unlessUnderWay(() -> askForUnfinished(this::connect, true));
        }
    }

    /** What is open was begun with an account whose customers another one does not know. */
    private void askForSameAccount() {
        int open = openBookings();
        if (open == 0) {
            connect();
            return;
        }
        new SafeQuestion(
                        window,
                        texts,
                        texts.get("account.replace.title"),
                        texts.get("account.replace.words", open),
                        texts.get("account.replace.stay"),
                        texts.get("account.replace.go"))
                .ask(this::connect);
    }

    private int openBookings() {
        Tally tally = models.bookings().tallyProperty().get();
        return tally.needPerson() + tally.waiting();
    }

    private void connect() {
        new ConnectDialog(window, account, new VerdictWords(texts), texts).show();
    }

    @Override
    public void changePlace() {
        boolean toAccount = account.origin() == AccountModel.Origin.DEMO;
        Runnable change = toAccount ? account::toAccount : account::toDemo;
        unlessUnderWay(() -> askForUnfinished(change, toAccount));
    }

    /** What is under way has to come to its outcome where it was begun. */
    private void unlessUnderWay(Runnable action) {
        if (models.booking().busyProperty().get() || models.steps().busyProperty().get()) {
            tell.accept(texts.get("account.change.busy"));
        } else {
            action.run();
        }
    }

    /** Demo and live have a journal each: what is unfinished here is not seen there. */
    private void askForUnfinished(Runnable change, boolean toAccount) {
        boolean typed =
                !models.form().isBlank() && models.booking().confirmationProperty().get() == null;
        int open = openBookings();
        if (!typed && open == 0) {
            change.run();
            return;
        }
        new SafeQuestion(
                        window,
                        texts,
                        texts.get("account.change.title"),
                        texts.get(
                                toAccount ? "account.change.toAccount" : "account.change.toDemo",
                                typed ? 1 : 0,
                                open),
                        texts.get("account.change.stay"),
                        texts.get("account.change.go"))
                .ask(change);
    }

    @Override
    public void forgetKeys() {
        new SafeQuestion(
                        window,
                        texts,
                        texts.get("account.forget.title"),
                        texts.get("account.forget.words"),
                        texts.get("account.forget.keep"),
                        texts.get("account.forget.go"))
                .ask(
                        () ->
                                account.forgetKeys(
                                        failure ->
                                                tell.accept(
                                                        texts.get(
                                                                "account.notForgotten."
                                                                        + failure.reason()))));
    }
}

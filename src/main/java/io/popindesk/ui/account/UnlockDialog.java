package io.popindesk.ui.account;

import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.Texts;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the passphrase under which the keys are kept. */
public final class UnlockDialog extends Dialog<Void> {
    private final AccountModel account;
    private final Texts texts;
    private final PasswordField passphrase = new PasswordField();
    private final FieldBox field;

    public UnlockDialog(Window owner, AccountModel account, Texts texts) {
        this.account = account;
        this.texts = texts;
        initOwner(owner);
        setTitle(texts.get("account.unlock.title"));
        DialogFit.onScreenOf(owner, this);
        Label heading = new Label(texts.get("account.unlock.title"));
        heading.getStyleClass().add("place-title");
        Label words = new Label(texts.get("account.unlock.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        passphrase.setId("passphrase");
        field = new FieldBox(texts.get("account.passphrase"), passphrase, "");
        passphrase.textProperty().subscribe((before, now) -> field.say(null));
        VBox content = new VBox(heading, words, field);
        content.getStyleClass().add("account-dialog");
        getDialogPane().setContent(content);
        ButtonType cancel =
                new ButtonType(texts.get("account.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType unlock =
                new ButtonType(texts.get("account.unlock.go"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(cancel, unlock);
        Button go = (Button) getDialogPane().lookupButton(unlock);
        go.setId("unlock");
        go.disableProperty().bind(passphrase.textProperty().isEmpty().or(account.busyProperty()));
        go.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    unlock();
                });
        setResultConverter(button -> null);
        setOnShown(event -> passphrase.requestFocus());
        account.standingProperty()
                .subscribe(
                        standing -> {
                            if (standing == AccountStanding.LIVE) {
                                close();
                            }
                        });
    }

    private void unlock() {
        account.unlock(passphrase.getText().toCharArray(), this::failed);
    }

    private void failed(SecretFailure failure) {
        passphrase.clear();
        field.say(texts.get("account.unlock." + failure.reason()));
        passphrase.requestFocus();
    }
}

package io.popindesk.ui.account;

import io.popindesk.settings.KeyPlace;
import io.popindesk.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says across the window that the keys to the account are not at hand, and what to do about it. */
public final class AccountStrip extends HBox {
    private final AccountModel account;
    private final Texts texts;
    private final Label words = new Label();
    private final Button again;
    private final Button unlock;
    private final Button connect;

    /**
     * @param showConnect shows the dialog in which keys are typed
     * @param showUnlock shows the dialog in which the passphrase is typed
     */
    public AccountStrip(
            AccountModel account, Texts texts, Runnable showConnect, Runnable showUnlock) {
        this.account = account;
        this.texts = texts;
        setId("accountStrip");
        getStyleClass().addAll("strip", "account-strip");
        setAlignment(Pos.CENTER_LEFT);
        words.setGraphic(new FontIcon(Feather.LOCK));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        again = createButton("fetchKeys", "account.strip.again", account::fetch);
        unlock = createButton("unlockKeys", "account.strip.unlock", showUnlock);
        connect = createButton("typeKeys", "account.strip.type", showConnect);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(words, again, unlock, connect);
        account.standingProperty().subscribe(this::show);
    }

    private Button createButton(String id, String text, Runnable action) {
        Button button = new Button(texts.get(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(AccountStanding standing) {
        setVisible(standing.lacksKeys());
        if (!standing.lacksKeys()) {
            return;
        }
        boolean anywhere = account.connection().keys() != KeyPlace.NOWHERE;
        words.setText(texts.get("account.strip." + standing));
        again.setVisible(anywhere && isWorthAnotherTry(standing));
        unlock.setVisible(standing == AccountStanding.PASSPHRASE_WANTED);
    }

    private static boolean isWorthAnotherTry(AccountStanding standing) {
        return switch (standing) {
            case KEYCHAIN_LOCKED, KEYCHAIN_SILENT, KEYCHAIN_ABSENT, KEYS_UNREADABLE -> true;
            case DEMO, LIVE, FETCHING, NO_KEYS, PASSPHRASE_WANTED -> false;
        };
    }
}

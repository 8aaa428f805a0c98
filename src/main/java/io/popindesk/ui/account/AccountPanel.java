package io.popindesk.ui.account;

import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the desk books, in the settings: with what keys, and the way to others. */
public final class AccountPanel extends VBox {
    private final AccountModel account;
    private final SettingsModel settings;
    private final Texts texts;
    private final VerdictWords verdicts;
    private final Label where = createLine("accountWhere");
    private final Label keys = createLine("accountKeys");
    private final Label verdict = createLine("accountVerdict");
    private final Button connect;
    private final Button test;
    private final Button change;
    private final Button forget;

    /** What the panel asks of the window. */
    public interface Window {
        /** Shows the dialog in which keys are typed. */
        void showConnect();

        /** Books with the demo instead of the account, or the other way round. */
        void changePlace();

        /** Asks, and then forgets the keys. */
        void forgetKeys();
    }

    public AccountPanel(AccountModel account, SettingsModel settings, Window window, Texts texts) {
        this.account = account;
        this.settings = settings;
        this.texts = texts;
        this.verdicts = new VerdictWords(texts);
        setId("accountPanel");
        getStyleClass().add("account-panel");
        keys.getStyleClass().add("quiet");
        connect = createButton("connectHere", window::showConnect);
        test = createButton("testHere", this::test);
        test.setText(texts.get("account.test"));
        test.disableProperty().bind(account.testingProperty());
        change = createButton("changePlace", window::changePlace);
        forget = createButton("forgetKeys", window::forgetKeys);
        forget.setText(texts.get("account.panel.forget"));
        FlowPane buttons = new FlowPane(connect, test, change, forget, createSign());
        buttons.getStyleClass().add("account-buttons");
        getChildren().addAll(where, keys, buttons, verdict);
        account.standingProperty().subscribe(standing -> show());
        settings.settingsProperty().subscribe(now -> show());
    }

    private static Label createLine(String id) {
        Label line = new Label();
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        return line;
    }

    private static Button createButton(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private BusySign createSign() {
        BusySign sign = new BusySign(texts.get("task.connection"));
        sign.visibleProperty().bind(account.testingProperty());
        sign.managedProperty().bind(sign.visibleProperty());
        return sign;
    }

    private void test() {
        verdict.setText("");
        account.testPresent(said -> verdict.setText(verdicts.sentence(said)));
    }

    private void show() {
        AccountSettings now = settings.settingsProperty().get().account();
        boolean kept = now.keys() != KeyPlace.NOWHERE;
        AccountModel.Origin origin = account.origin();
        boolean mine = origin == AccountModel.Origin.SETTINGS;
        boolean demo = origin == AccountModel.Origin.DEMO;
        where.setText(texts.get("account.panel." + origin, now.base().getHost()));
        keys.setText(keysOf(origin, now.keys()));
        connect.setVisible(origin != AccountModel.Origin.ENVIRONMENT);
        connect.setText(
                texts.get(kept || mine ? "account.panel.replace" : "account.panel.connect"));
        test.setVisible(account.standingProperty().get() == AccountStanding.LIVE);
        change.setVisible(mine || (demo && kept));
        change.setText(texts.get(demo ? "account.panel.toAccount" : "account.panel.toDemo"));
        forget.setVisible(origin != AccountModel.Origin.ENVIRONMENT && kept);
        verdict.setText("");
    }

    private String keysOf(AccountModel.Origin origin, KeyPlace place) {
        return switch (origin) {
            case ENVIRONMENT ->
                    texts.get(
                            "account.panel.keys.environment",
                            String.join(", ", EnvironmentDialog.variables()));
            case DEMO -> place == KeyPlace.NOWHERE ? "" : texts.get("account.panel.keys." + place);
            case SETTINGS -> texts.get("account.panel.keys." + place);
        };
    }
}

package io.popindesk.ui.account;

import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.Texts;

import javafx.event.ActionEvent;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Connects the desk to the seller's account: the keys, where they are kept, and a test of them
 * before anything is.
 */
public final class ConnectDialog extends Dialog<Void> {
    private final ConnectModel model;
    private final Texts texts;
    private final VerdictWords verdicts;
    private final Map<ConnectModel.Field, FieldBox> fields =
            new EnumMap<>(ConnectModel.Field.class);
    private final TitledPane advanced = new TitledPane();
    private final Label verdict = new Label();
    private final Button test;
    private final Button connect;

    public ConnectDialog(Window owner, AccountModel account, VerdictWords verdicts, Texts texts) {
        this.model = new ConnectModel(account);
        this.texts = texts;
        this.verdicts = verdicts;
        initOwner(owner);
        setTitle(texts.get("connect.title"));
        DialogFit.onScreenOf(owner, this);
        test = new Button(texts.get("account.test"));
        test.setId("testConnection");
        test.setOnAction(event -> model.test().ifPresent(this::attend));
        test.disableProperty().bind(model.busyBinding());
        getDialogPane().setContent(createContent());
        ButtonType cancel =
                new ButtonType(texts.get("account.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType go = new ButtonType(texts.get("account.connect"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(cancel, go);
        connect = (Button) getDialogPane().lookupButton(go);
        connect.setId("connect");
        connect.disableProperty().bind(model.busyBinding());
        connect.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    model.connect().ifPresent(this::attend);
                });
        model.verdictProperty().subscribe(said -> show(said));
        model.notKeptProperty().subscribe(said -> show(said));
        model.setWhenConnected(this::close);
        setResultConverter(button -> null);
        setOnShown(event -> box(ConnectModel.Field.API_KEY).input().requestFocus());
        setOnHidden(event -> account.stopTesting());
    }

    private VBox createContent() {
        Label heading = new Label(texts.get("connect.title"));
        heading.getStyleClass().add("place-title");
        Label where = new Label(texts.get("connect.where"));
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        add(ConnectModel.Field.API_KEY, new KeyInput(model::takePasted), "account.apiKey.help");
        add(ConnectModel.Field.SELLER_TOKEN, new KeyInput(model::takePasted), "");
        add(ConnectModel.Field.ADDRESS, new TextField(), "account.address.help");
        TextField address = box(ConnectModel.Field.ADDRESS).input();
        address.setPromptText(PopinAccount.POPIN_BASE.toString());
        advanced.setId("advanced");
        advanced.setText(texts.get("account.advanced"));
        advanced.setContent(box(ConnectModel.Field.ADDRESS));
        advanced.setExpanded(!address.getText().isEmpty());
        advanced.setAnimated(false);
        VBox content =
                new VBox(
                        heading,
                        where,
                        box(ConnectModel.Field.API_KEY),
                        box(ConnectModel.Field.SELLER_TOKEN),
                        new KeyPlaceChoice(model.placeProperty(), createPassphrases(), texts),
                        advanced,
                        createTest());
        content.getStyleClass().add("account-dialog");
        return content;
    }

    private VBox createPassphrases() {
        add(ConnectModel.Field.PASSPHRASE, new PasswordField(), "account.passphrase.help");
        add(ConnectModel.Field.REPEATED, new PasswordField(), "");
        VBox both = new VBox(box(ConnectModel.Field.PASSPHRASE), box(ConnectModel.Field.REPEATED));
        both.getStyleClass().add("account-passphrases");
        return both;
    }

    private void add(ConnectModel.Field field, TextField input, String help) {
        input.setId("account-" + field.name().toLowerCase(Locale.ROOT));
        fields.put(
                field,
                new FieldBox(
                                texts.get("account.field." + field),
                                input,
                                help.isEmpty() ? "" : texts.get(help))
                        .follow(model, field, texts));
    }

    private FieldBox box(ConnectModel.Field field) {
        FieldBox box = fields.get(field);
        if (box == null) {
            throw new IllegalStateException("not created yet: " + field);
        }
        return box;
    }

    private HBox createTest() {
        verdict.setId("verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        BusySign sign = new BusySign(texts.get("task.connection"));
        sign.visibleProperty().bind(model.busyBinding());
        sign.managedProperty().bind(sign.visibleProperty());
        HBox row = new HBox(test, sign, verdict);
        row.getStyleClass().add("account-test");
        return row;
    }

    private void attend(ConnectModel.Field field) {
        if (field == ConnectModel.Field.ADDRESS) {
            advanced.setExpanded(true);
        }
        box(field).input().requestFocus();
    }

    private void show(@Nullable ConnectionVerdict said) {
        boolean reached = said instanceof ConnectionVerdict.Reached;
        say(
                said == null ? Optional.empty() : Optional.of(verdicts.sentence(said)),
                reached ? "account-reached" : "account-not-reached");
        connect.setText(
                texts.get(said == null || reached ? "account.connect" : "account.connectAnyway"));
    }

    private void show(@Nullable SecretFailure failure) {
        if (failure != null) {
            say(
                    Optional.of(texts.get("account.notKept." + failure.reason())),
                    "account-not-reached");
        }
    }

    private void say(Optional<String> sentence, String style) {
        verdict.setText(sentence.orElse(""));
        verdict.getStyleClass().removeAll("account-reached", "account-not-reached");
        verdict.getStyleClass().add(style);
        verdict.setVisible(sentence.isPresent());
        verdict.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}

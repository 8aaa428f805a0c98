package io.popindesk.ui.account;

import atlantafx.base.theme.Styles;

import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.ui.BusySign;
import io.popindesk.ui.DialogFit;
import io.popindesk.ui.RevealingScrollPane;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

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
    private final Button advanced = new Button();
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
        test.setMinWidth(Region.USE_PREF_SIZE);
        getDialogPane().setContent(createContent());
        ButtonType cancel =
                new ButtonType(texts.get("account.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType go = new ButtonType(texts.get("account.connect"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(cancel, go);
        connect = (Button) getDialogPane().lookupButton(go);
        connect.setId("connect");
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
        prepareAdvanced(address);
        VBox parts =
                new VBox(
                        box(ConnectModel.Field.API_KEY),
                        box(ConnectModel.Field.SELLER_TOKEN),
                        new KeyPlaceChoice(model.placeProperty(), createPassphrases(), texts),
                        advanced,
                        box(ConnectModel.Field.ADDRESS));
        parts.getStyleClass().add("account-parts");
        // What unfolds scrolls; what Popin said stays in sight below.
        RevealingScrollPane pane = new RevealingScrollPane(parts);
        pane.getStyleClass().addAll("account-scroll", "edge-to-edge");
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox content = new VBox(heading, where, pane, createTest());
        content.getStyleClass().addAll("account-dialog", "connect-dialog");
        return content;
    }

    private void prepareAdvanced(TextField address) {
        FieldBox box = box(ConnectModel.Field.ADDRESS);
        advanced.setId("advanced");
        advanced.setText(texts.get("account.advanced"));
        advanced.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        advanced.getStyleClass().add(Styles.FLAT);
        box.setVisible(!address.getText().isEmpty());
        box.managedProperty().bind(box.visibleProperty());
        advanced.setOnAction(event -> showAdvanced(!box.isVisible()));
    }

    private void showAdvanced(boolean wanted) {
        FieldBox box = box(ConnectModel.Field.ADDRESS);
        box.setVisible(wanted);
        advanced.setGraphic(new FontIcon(wanted ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        if (wanted) {
            reveal(box.input());
        }
    }

    /** Leads to a field that has just come up, once there is room for it. */
    private void reveal(TextField field) {
        getDialogPane().applyCss();
        getDialogPane().layout();
        field.requestFocus();
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
            showAdvanced(true);
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

package io.popindesk.ui.settings;

import io.popindesk.settings.NetworkSettings;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.tasks.LatestWins;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The password of a proxy: it can be replaced and forgotten, and is never shown again. */
final class ProxyPasswordField extends VBox implements Compound {
    private final UiContext context;
    private final Texts texts;
    private final ProxySecret secret;
    private final PasswordField field = new PasswordField();
    private final Button keep;
    private final Button forget;
    private final Label state = new Label();
    private final LatestWins lane = new LatestWins();
    private @Nullable NetworkSettings asked;

    ProxyPasswordField(UiContext context, ProxySecret secret) {
        this.context = context;
        this.texts = context.texts();
        this.secret = secret;
        getStyleClass().addAll("checked-field", "wide-setting");
        field.setId("setting-proxyPassword");
        keep = new Button(texts.get("settings.proxyPassword.keep"));
        keep.setId("keepProxyPassword");
        keep.disableProperty().bind(field.textProperty().isEmpty());
        keep.setOnAction(event -> keep());
        field.setOnAction(event -> keep());
        forget = new Button(texts.get("settings.proxyPassword.forget"));
        forget.setId("forgetProxyPassword");
        forget.setOnAction(event -> forget());
        forget.setVisible(false);
        forget.managedProperty().bind(forget.visibleProperty());
        FlowPane line = new FlowPane(field, keep, forget);
        line.getStyleClass().add("field-and-buttons");
        state.setId("proxyPasswordState");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, state);
        context.settings().settingsProperty().subscribe(now -> lookUp(now.network()));
    }

    @Override
    public Node input() {
        return field;
    }

    /** A password belongs to one proxy, and is asked for anew where that is another. */
    private void lookUp(NetworkSettings now) {
        boolean wanted =
                now.proxy().equals(NetworkSettings.Proxy.MANUAL) && !now.proxyHost().isEmpty();
        if (wanted && !isAsked(now)) {
            asked = now;
            lane.start(
                    context.tasks()
                            .task(
                                    texts.get("task.proxyPassword"),
                                    control -> secret.isSet(now.proxyHost(), now.proxyPort()))
                            .onSuccess(this::showSet)
                            .onFailure(SecretFailure.class, this::showFailure));
        }
    }

    private boolean isAsked(NetworkSettings now) {
        NetworkSettings before = asked;
        return before != null
                && before.proxyHost().equals(now.proxyHost())
                && before.proxyPort() == now.proxyPort();
    }

    private void keep() {
        if (field.getText().isEmpty()) {
            return;
        }
        char[] password = field.getText().toCharArray();
        field.clear();
        NetworkSettings now = context.settings().settingsProperty().get().network();
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.proxyPassword"),
                                control -> {
                                    try {
                                        secret.set(now.proxyHost(), now.proxyPort(), password);
                                    } finally {
                                        Arrays.fill(password, '\0');
                                    }
                                    return true;
                                })
                        .onSuccess(this::showSet)
                        .onFailure(SecretFailure.class, this::showFailure));
    }

    private void forget() {
        field.requestFocus();
        NetworkSettings now = context.settings().settingsProperty().get().network();
        lane.start(
                context.tasks()
                        .task(
                                texts.get("task.proxyPassword"),
                                control -> {
                                    secret.forget(now.proxyHost(), now.proxyPort());
                                    return false;
                                })
                        .onSuccess(this::showSet)
                        .onFailure(SecretFailure.class, this::showFailure));
    }

    private void showSet(boolean set) {
        forget.setVisible(set);
        field.setPromptText(set ? "••••••••" : "");
        say(texts.get(set ? "settings.proxyPassword.set" : "settings.proxyPassword.none"), "quiet");
    }

    private void showFailure(SecretFailure failure) {
        say(texts.get("settings.proxyPassword.failed." + failure.reason()), "field-message");
    }

    private void say(String sentence, String look) {
        state.setText(sentence);
        state.getStyleClass().removeAll("quiet", "field-message");
        state.getStyleClass().add(look);
    }
}

package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.NetworkSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The way to Popin: the proxy, and whose certificates are trusted. */
final class NetworkSection extends Section {
    private static final int LAST_PORT = 65_535;

    private final SettingsModel settings;
    private final Choice<NetworkSettings.Proxy> proxy;
    private final CheckedField host;
    private final CheckedField port;
    private final CheckedField user;

    /**
     * @param password keeps the proxy's; where there is none, none is asked for
     */
    NetworkSection(UiContext context, Optional<ProxySecret> password) {
        super("network", context.texts());
        this.settings = context.settings();
        Texts texts = context.texts();
        proxy =
                new Choice<>(
                        "setting-proxy",
                        List.of(NetworkSettings.Proxy.values()),
                        one -> texts.get("settings.proxy." + one),
                        set(Parts.PROXY));
        host = new CheckedField("setting-proxyHost", this::checkHost, set(Parts.PROXY_HOST));
        port =
                new CheckedField(
                        "setting-proxyPort",
                        this::checkPort,
                        typed -> set(Parts.PROXY_PORT).accept(Integer.valueOf(typed)));
        user = new CheckedField("setting-proxyUser", this::checkUser, set(Parts.PROXY_USER));
        ObservableValue<Boolean> manual =
                settings.settingsProperty()
                        .map(now -> now.network().proxy().equals(NetworkSettings.Proxy.MANUAL));
        addSetting("proxy", proxy).of(Parts.PROXY);
        addSetting("proxyHost", host).of(Parts.PROXY_HOST).onlyWhile(manual);
        addSetting("proxyPort", port).of(Parts.PROXY_PORT).onlyWhile(manual);
        addSetting("proxyUser", user).of(Parts.PROXY_USER).onlyWhile(manual);
        password.ifPresent(
                secret ->
                        addSetting("proxyPassword", new ProxyPasswordField(context, secret))
                                .onlyWhile(manual));
        addSetting("authorities", new AuthoritiesField(context)).of(Parts.AUTHORITIES);
        settings.settingsProperty().subscribe(this::show);
    }

    private void show(DeskSettings now) {
        proxy.show(now.network().proxy());
        host.show(now.network().proxyHost());
        port.show(Integer.toString(now.network().proxyPort()));
        user.show(now.network().proxyUser());
    }

    private Optional<String> checkHost(String typed) {
        return problemUnless(typed.matches("[\\p{L}\\p{N}._-]{1,253}|[0-9A-Fa-f:.]{2,45}"), "host");
    }

    private Optional<String> checkPort(String typed) {
        boolean right =
                typed.matches("[0-9]{1,5}")
                        && Integer.parseInt(typed) >= 1
                        && Integer.parseInt(typed) <= LAST_PORT;
        return problemUnless(right, "port");
    }

    private Optional<String> checkUser(String typed) {
        return problemUnless(typed.matches("[^\\p{Cntrl}:]{0,200}"), "user");
    }

    private Optional<String> problemUnless(boolean right, String what) {
        return right ? Optional.empty() : Optional.of(texts().get("settings.proxy.wrong." + what));
    }

    private <T> Consumer<T> set(Part<T> part) {
        return value -> settings.change(now -> part.writing().apply(now, value));
    }
}

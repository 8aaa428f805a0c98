package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The way to Popin as JSON; the password of a proxy never stands there. */
final class NetworkFormat {
    private static final int LAST_PORT = 65_535;

    private NetworkFormat() {}

    static NetworkSettings read(ObjectNode from) {
        NetworkSettings usual = NetworkSettings.USUAL;
        return new NetworkSettings(
                Values.one(from, "proxy", NetworkSettings.Proxy.class, usual.proxy()),
                Values.text(from, "proxyHost", usual.proxyHost()),
                Values.whole(from, "proxyPort", 1, LAST_PORT, usual.proxyPort()),
                Values.text(from, "proxyUser", usual.proxyUser()),
                path(Values.text(from, "authorities", "")));
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static void write(NetworkSettings value, ObjectNode into) {
        into.put("proxy", Values.name(value.proxy()));
        into.put("proxyHost", value.proxyHost());
        into.put("proxyPort", value.proxyPort());
        into.put("proxyUser", value.proxyUser());
        into.put("authorities", value.authorities().map(Path::toString).orElse(""));
    }
}

package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The way to Popin as JSON; the password of a proxy never stands there. */
final class NetworkFormat {
    private static final int LAST_PORT = 65_535;

    private NetworkFormat() {}

    static NetworkSettings read(Fields from) {
        NetworkSettings usual = NetworkSettings.USUAL;
        return new NetworkSettings(
                from.one("proxy", NetworkSettings.Proxy.class, usual.proxy()),
                from.text("proxyHost", usual.proxyHost()),
                from.whole("proxyPort", 1, LAST_PORT, usual.proxyPort()),
                from.text("proxyUser", usual.proxyUser()),
                path(from));
    }

    private static Optional<Path> path(Fields from) {
        String text = from.text("authorities", "");
        Optional<Path> path = absolute(text);
        if (path.isEmpty() && !text.isBlank()) {
            from.note("authorities", FieldProblem.Kind.NO_PATH);
        }
        return path;
    }

    private static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // Told like a path that begins nowhere.
            return Optional.empty();
        }
    }

    static void write(NetworkSettings value, ObjectNode into) {
        into.put("proxy", Fields.name(value.proxy()));
        into.put("proxyHost", value.proxyHost());
        into.put("proxyPort", value.proxyPort());
        into.put("proxyUser", value.proxyUser());
        into.put("authorities", value.authorities().map(Path::toString).orElse(""));
    }
}

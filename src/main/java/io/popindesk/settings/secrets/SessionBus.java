package io.popindesk.settings.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Where the D-Bus of a person's session listens: where the environment says, else where systemd has
 * it. A bus is never started here, and a machine without one asks nobody.
 */
final class SessionBus {
    private static final String PATH = "unix:path=";

    private SessionBus() {}

    /** An address that is a socket in the file system; the JDK opens no others. */
    static Optional<String> address(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        return Arrays.stream(named.split(";"))
                .filter(address -> address.startsWith(PATH))
                .filter(address -> Files.exists(socket(address)))
                .findFirst()
                .or(() -> ofSystemd(environment));
    }

    private static Optional<String> ofSystemd(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(directory -> PATH + directory + "/bus")
                .filter(address -> Files.exists(socket(address)));
    }

    private static Path socket(String address) {
        return Path.of(address.substring(PATH.length()).split(",", 2)[0]);
    }
}

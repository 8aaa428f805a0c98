package io.popindesk.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The way to Popin.
 *
 * @param proxy whether to go through a proxy
 * @param proxyHost its name or address, empty unless it is {@link Proxy#MANUAL}
 * @param proxyPort its port, 1 to 65535
 * @param proxyUser who signs in there, empty for nobody; the password is a secret of its own
 * @param authorities a PEM file with certificates of authorities to trust beside the usual ones, as
 *     a company's proxy may need
 */
public record NetworkSettings(
        Proxy proxy,
        String proxyHost,
        int proxyPort,
        String proxyUser,
        Optional<Path> authorities) {

    /** Through which proxy. */
    public enum Proxy {
        /** The one that the operating system names, if it names any. */
        SYSTEM,
        /** None at all. */
        NONE,
        /** The one that is named here. */
        MANUAL
    }

    /** As the operating system has it. */
    public static final NetworkSettings USUAL =
            new NetworkSettings(Proxy.SYSTEM, "", 8080, "", Optional.empty());

    /**
     * @throws IllegalArgumentException when the port is none, or the path is relative
     */
    public NetworkSettings {
        if (proxyPort < 1 || proxyPort > 65_535) {
            throw new IllegalArgumentException("port " + proxyPort);
        }
        if (authorities.filter(path -> !path.isAbsolute()).isPresent()) {
            throw new IllegalArgumentException("a relative path");
        }
    }

    public NetworkSettings withProxy(Proxy chosen) {
        return new NetworkSettings(chosen, proxyHost, proxyPort, proxyUser, authorities);
    }

    public NetworkSettings withManualProxy(String host, int port, String user) {
        return new NetworkSettings(proxy, host, port, user, authorities);
    }

    public NetworkSettings withAuthorities(Optional<Path> chosen) {
        return new NetworkSettings(proxy, proxyHost, proxyPort, proxyUser, chosen);
    }
}

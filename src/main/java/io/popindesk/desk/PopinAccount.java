package io.popindesk.desk;

import java.net.URI;
import java.util.Locale;

/**
 * The seller's account at Popin that the desk books with.
 *
 * @param base the address that the three calls are below, without a slash at the end; {@code
 *     https}, or {@code http} to this very machine
 * @param apiKey the value of {@code X-API-KEY}
 * @param sellerToken the value of {@code X-TOKEN}
 */
public record PopinAccount(URI base, String apiKey, String sellerToken) {

    private static final int LAST_PORT = 65_535;

    /** Popin's own address, from its developer hub. */
    public static final URI POPIN_BASE = URI.create("https://widget01.popin.to/api/v1/external");

    /**
     * @throws IllegalArgumentException when the address is neither {@code https} nor on this
     *     machine
     */
    public PopinAccount {
        if (!isAcceptable(base)) {
            throw new IllegalArgumentException("not an https address, nor one on this machine");
        }
    }

    /** Whether keys and customers may be sent to this address. */
    public static boolean isAcceptable(URI base) {
        String scheme = base.getScheme();
        String host = base.getHost();
        if (scheme == null
                || host == null
                || base.getPort() > LAST_PORT
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            return false;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> Loopback.isLoopback(host);
            default -> false;
        };
    }

    /** Whether the service runs on this very machine. */
    public boolean isLoopback() {
        return Loopback.isLoopback(base.getHost());
    }

    /** Without the keys, so that it may appear in a log. */
    @Override
    public String toString() {
        return "PopinAccount[" + base.getHost() + "]";
    }
}

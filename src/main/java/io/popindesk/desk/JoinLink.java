package io.popindesk.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The link by which a customer joins the call, as Popin sent it. It comes from outside, so it is
 * always shown as text and only opened or shared when {@link #uri()} says that it is safe.
 */
public final class JoinLink {
    private static final int LONGEST = 2000;
    private static final Pattern PLAIN_HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
    private static final Pattern POPIN_HOST =
            Pattern.compile("(.+\\.)?(popin\\.to|popin-sandbox\\.com)");
    private static final int LAST_PORT = 65_535;

    private final String text;
    private final Optional<URI> uri;

    private JoinLink(String text, Optional<URI> uri) {
        this.text = text;
        this.uri = uri;
    }

    /**
     * Reads a link.
     *
     * @param text what Popin sent; may be anything
     * @param loopbackAccepted whether {@code http://} to this very machine is fine, as it is when
     *     the service itself runs here (the demo)
     */
    public static JoinLink of(String text, boolean loopbackAccepted) {
        return new JoinLink(text, safeUri(text, loopbackAccepted));
    }

    /** The link as it was sent, for showing. */
    public String text() {
        return text;
    }

    /**
     * The link as an address that may be opened, copied into a code or shared; empty when it is not
     * {@code https}, carries user-info, spaces or control characters, or names a host that could be
     * taken for Popin's and is not (a look-alike, or letters outside ASCII).
     */
    public Optional<URI> uri() {
        return uri;
    }

    private static Optional<URI> safeUri(String text, boolean loopbackAccepted) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || uri.getPort() > LAST_PORT) {
                return Optional.empty();
            }
            boolean safe =
                    "https".equalsIgnoreCase(uri.getScheme())
                            ? isHonestHost(host)
                            : loopbackAccepted
                                    && "http".equalsIgnoreCase(uri.getScheme())
                                    && Loopback.isLoopback(host);
            return safe ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Sellers may have links on hosts of their own, so only hosts that pretend are turned away. */
    private static boolean isHonestHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (!PLAIN_HOST.matcher(lower).matches() || lower.contains("xn--")) {
            return false;
        }
        return POPIN_HOST.matcher(lower).matches() || !looksLikePopin(lower);
    }

    /** Reads a host as a hurried eye does: l and 1 for i, 0 for o, hyphens overlooked. */
    private static boolean looksLikePopin(String host) {
        return host.replace("-", "")
                .replace('l', 'i')
                .replace('1', 'i')
                .replace('0', 'o')
                .contains("popin");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinLink link && link.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Whoever has the link can join the call, so it is kept out of logs. */
    @Override
    public String toString() {
        return "JoinLink[…]";
    }
}

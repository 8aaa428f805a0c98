package io.popindesk.desk;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the names of this very machine, without asking a name server. */
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private Loopback() {}

    /** Whether {@code host}, as it stands in an address, can only mean this machine. */
    public static boolean isLoopback(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || lower.equals("[::1]")
                || lower.equals("::1")
                || IPV4.matcher(lower).matches();
    }
}

package io.popindesk.settings;

import io.popindesk.desk.PopinAccount;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys and the address of an account as people type, paste and configure them. */
public final class AccountText {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final Pattern HEADER =
            Pattern.compile("(?i)(?:X-API-KEY|X-TOKEN)\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Pattern API_KEY = inText("X-API-KEY");
    private static final Pattern SELLER_TOKEN = inText("X-TOKEN");
    private static final int LONGEST_PASTED = 10_000;

    private AccountText() {}

    /** Why a text is not what it should be. */
    public enum Problem {
        /** Nothing is there. */
        MISSING,
        /** It has characters that no key has: blanks, line breaks, letters outside ASCII. */
        NOT_A_KEY,
        /** It is no web address. */
        NOT_AN_ADDRESS,
        /** The address is neither https nor on this machine, so keys would travel in the open. */
        NOT_SECURE
    }

    /**
     * What a text was read as.
     *
     * @param <T> the value
     */
    public sealed interface Reading<T> {
        /** The value, where it is fine. */
        default Optional<T> value() {
            return this instanceof Fine<T> fine ? Optional.of(fine.read()) : Optional.empty();
        }

        /** What is wrong, where something is. */
        default Optional<Problem> problem() {
            return this instanceof Wrong<T> wrong ? Optional.of(wrong.why()) : Optional.empty();
        }
    }

    /** It is as it should be. */
    public record Fine<T>(T read) implements Reading<T> {
        /** Without the value, which may be a key. */
        @Override
        public String toString() {
            return "Fine[…]";
        }
    }

    /** It is not as it should be. */
    public record Wrong<T>(Problem why) implements Reading<T> {}

    /**
     * Both keys as a piece of documentation or a command line has them, {@code X-API-KEY: abc}.
     *
     * @param apiKey as found
     * @param sellerToken as found
     */
    public record Pasted(Optional<String> apiKey, Optional<String> sellerToken) {
        /** Without the keys. */
        @Override
        public String toString() {
            return "Pasted[…]";
        }
    }

    /** A key, freed of blanks around it and of the header name that is easily pasted along. */
    public static Reading<String> key(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Wrong<>(Problem.MISSING);
        }
        Matcher header = HEADER.matcher(text);
        String key = header.matches() ? header.group(1).strip() : text;
        return KEY.matcher(key).matches() ? new Fine<>(key) : new Wrong<>(Problem.NOT_A_KEY);
    }

    /** The address below which the three calls are; Popin's own where nothing is typed. */
    public static Reading<URI> base(String typed) {
        String text = typed.strip().replaceAll("/+$", "");
        if (text.isEmpty()) {
            return new Fine<>(PopinAccount.POPIN_BASE);
        }
        try {
            URI base = new URI(text);
            if (base.getHost() == null || !isWeb(base)) {
                return new Wrong<>(Problem.NOT_AN_ADDRESS);
            }
            return PopinAccount.isAcceptable(base)
                    ? new Fine<>(base)
                    : new Wrong<>(Problem.NOT_SECURE);
        } catch (URISyntaxException e) {
            return new Wrong<>(Problem.NOT_AN_ADDRESS);
        }
    }

    /** The keys in a pasted text that names their headers. */
    public static Pasted pasted(String text) {
        return text.length() > LONGEST_PASTED
                ? new Pasted(Optional.empty(), Optional.empty())
                : new Pasted(find(API_KEY, text), find(SELLER_TOKEN, text));
    }

    private static Pattern inText(String header) {
        return Pattern.compile(
                "(?i)" + header + "[\"']?[ \\t]*[:=][ \\t]*[\"']?([\\x21-\\x7e&&[^\"',]]{1,1000})");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static boolean isWeb(URI base) {
        return ("https".equalsIgnoreCase(base.getScheme())
                        || "http".equalsIgnoreCase(base.getScheme()))
                && base.getPort() <= 65_535
                && base.getRawUserInfo() == null
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
    }
}

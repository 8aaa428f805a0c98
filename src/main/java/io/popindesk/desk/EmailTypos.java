package io.popindesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds mail domains that are one slip of a finger away from one that many people have. It only
 * ever suggests: a domain that looks like a slip may be somebody's own.
 */
final class EmailTypos {
    /**
     * Common enough that a near miss is more likely a slip than another provider. None with a
     * country's ending: two of those are often one letter apart.
     */
    private static final List<String> COMMON =
            List.of(
                    "gmail.com",
                    "yahoo.com",
                    "hotmail.com",
                    "outlook.com",
                    "rediffmail.com",
                    "icloud.com",
                    "protonmail.com",
                    "googlemail.com");

    /** Real providers that are a near miss of a common one. */
    private static final Set<String> NEIGHBOURS =
            Set.of("mail.com", "email.com", "ymail.com", "fmail.com", "cloud.com");

    /** Endings that no domain has, each a slip for {@code com}. */
    private static final Set<String> SLIPS_OF_COM =
            Set.of("con", "cmo", "ocm", "comm", "coom", "vom", "xom", "cpm", "cim", "c0m", "conm");

    private static final String COM = "com";

    /**
     * What was probably meant, empty where the domain raises no doubt.
     *
     * @param domain in lower case
     */
    Optional<String> correct(String domain) {
        return common(domain)
                .or(() -> correctEnding(domain).map(ended -> common(ended).orElse(ended)));
    }

    /** The common domain that is one slip away. */
    private static Optional<String> common(String domain) {
        if (COMMON.contains(domain) || NEIGHBOURS.contains(domain)) {
            return Optional.empty();
        }
        return COMMON.stream().filter(common -> isOneSlipAway(domain, common)).findFirst();
    }

    private static Optional<String> correctEnding(String domain) {
        int dot = domain.lastIndexOf('.');
        return SLIPS_OF_COM.contains(domain.substring(dot + 1))
                ? Optional.of(domain.substring(0, dot + 1) + COM)
                : Optional.empty();
    }

    /** Whether one letter more, less or other, or two neighbours swapped, make one the other. */
    private static boolean isOneSlipAway(String typed, String meant) {
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String restTyped = typed.substring(same);
        String restMeant = meant.substring(same);
        return after(restTyped, 1).equals(after(restMeant, 1))
                || after(restTyped, 1).equals(restMeant)
                || restTyped.equals(after(restMeant, 1))
                || isSwap(restTyped, restMeant);
    }

    private static boolean isSwap(String one, String other) {
        return one.length() >= 2
                && other.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && after(one, 2).equals(after(other, 2));
    }

    private static String after(String text, int count) {
        return text.substring(Math.min(count, text.length()));
    }
}

package io.popindesk.desk;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One e-mail address. What the standards allow is accepted, addresses in other scripts among it,
 * except for what is only ever used to smuggle something in. {@code Asha Rao <asha@example.com>}
 * gives the address within. The local part keeps its capitals, the domain loses them.
 */
final class EmailRule {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    private static final Pattern NAMED = Pattern.compile("[^<>@]*<([^<>]*)>");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;.]+$");
    private static final Pattern QUOTED = Pattern.compile("^\"[^\"]*\"(?=@)");

    /** A question mark begins the parameters of a mail link; format characters cannot be seen. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}?<>()\\[\\]:\\\\,;]");

    /** Letters, marks and digits of any script, and what RFC 5322 allows beside them. */
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=^_`{|}~-]+";

    private static final Pattern LOCAL =
            Pattern.compile(
                    ATOM + "(\\." + ATOM + ")*|\"[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^\"\\\\]]+\"");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern TOP_LEVEL = Pattern.compile("(?=.*[\\p{L}]).{2,}");

    private final EmailTypos typos = new EmailTypos();

    Check check(String typed) {
        String address = address(typed);
        String unquoted = QUOTED.matcher(address).replaceFirst("");
        int at = unquoted.indexOf('@');
        if (at < 0) {
            return problem(FieldProblem.EMAIL_NO_AT);
        }
        if (unquoted.indexOf('@', at + 1) >= 0) {
            return problem(FieldProblem.EMAIL_TWO_ADDRESSES);
        }
        if (FORBIDDEN.matcher(address).find() || TypedText.hasControlCharacters(address)) {
            return problem(FieldProblem.EMAIL_FORBIDDEN_CHARACTERS);
        }
        if (unquoted.contains(" ")) {
            return problem(FieldProblem.EMAIL_SPACES);
        }
        int split = address.lastIndexOf('@');
        return check(address.substring(0, split), address.substring(split + 1));
    }

    private Check check(String local, String typedDomain) {
        String domain = typedDomain.toLowerCase(Locale.ROOT);
        String address = local + "@" + domain;
        if (bytes(local) > LONGEST_LOCAL || bytes(address) > LONGEST) {
            return problem(FieldProblem.TOO_LONG);
        }
        if (!LOCAL.matcher(local).matches() || !isDomain(domain)) {
            return problem(FieldProblem.EMAIL_FORMAT);
        }
        return new Check.Fine(
                address,
                typos.correct(domain).map(correct -> new FieldHint(local + "@" + correct)));
    }

    /** The address without what people and programs write around it. */
    private static String address(String typed) {
        String trimmed = TypedText.trim(typed);
        // An input method left in full width types an ASCII address in other characters.
        String narrow = Normalizer.normalize(trimmed, Normalizer.Form.NFKC);
        String text =
                StandardCharsets.US_ASCII.newEncoder().canEncode(narrow)
                        ? narrow
                        : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        String bare = TRAILING.matcher(text).replaceFirst("");
        Matcher named = NAMED.matcher(bare);
        return named.matches() ? TypedText.trim(named.group(1)) : bare;
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        if (labels.length < 2 || !TOP_LEVEL.matcher(labels[labels.length - 1]).matches()) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        try {
            return !IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException e) {
            // Its way to say that a label is too long or cannot be a name.
            return false;
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Check problem(FieldProblem problem) {
        return new Check.Problem(problem);
    }
}

package io.popindesk.handoff;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to the customer with places to be filled in: {@code {name}}, {@code {time}}, {@code
 * {zone}} and {@code {link}}. Whatever else stands in braces stays as it is written.
 *
 * @param text as a person wrote it
 */
public record InvitationTemplate(String text) {
    /** A draft travels within a link, and not every mail program takes a long one. */
    public static final int LONGEST = 1000;

    private static final String LINK = "{link}";
    private static final Pattern PLACE = Pattern.compile("\\{(name|time|zone|link)}");

    /** Of a call at once nothing but the name and the link is known. */
    private static final Pattern WHEN = Pattern.compile("\\{(time|zone)}");

    /**
     * What nobody types and no reader shows as it is: control characters but for ends of lines and
     * tabs, marks that turn the reading direction around, halves of characters.
     */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    /** Why a text cannot be used. */
    public enum Problem {
        /** Of more than {@link #LONGEST} characters. */
        TOO_LONG,
        /** With characters in it that cannot be seen. */
        UNREADABLE
    }

    /** What is wrong with the text; empty if nothing is. A text without a link is fine. */
    public Optional<Problem> problem() {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return UNREADABLE.matcher(text).find() ? Optional.of(Problem.UNREADABLE) : Optional.empty();
    }

    /** Whether the text says when the call is, which a call at once has no answer to. */
    public boolean saysWhen() {
        return WHEN.matcher(text).find();
    }

    /**
     * The text with its places filled in, once: what is filled in is not looked at again, so that
     * braces in a customer's name mean nothing.
     */
    public String fill(String name, String time, String zone, String link) {
        Map<String, String> values = Map.of("name", name, "time", time, "zone", zone, "link", link);
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(place.group(1), place.group())));
    }

    /** This text, with the link on a line of its own at its end if it has none. */
    public InvitationTemplate withLink() {
        return text.contains(LINK)
                ? this
                : new InvitationTemplate(text.stripTrailing() + "\n" + LINK);
    }
}

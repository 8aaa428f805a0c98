package io.popindesk.desk;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a customer's details in pasted text: a line such as {@code Asha Rao, 98450 12345,
 * asha@example.com, 560001}, a vCard, or the signature of an e-mail. What is found is what {@link
 * CustomerRules} would send; what the rules turn away is left for the person to type. Safe for use
 * by any thread.
 */
public final class PastedDetails {
    /** Longer than any signature; a whole document is not for this form. */
    private static final int LONGEST_TEXT = 4000;

    /** A card may carry a picture of the person. */
    private static final int LONGEST_CARD = 1_000_000;

    /** What lines and lists are made of, but for the dash that names and numbers have too. */
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n\\t,;|•·]+|\\s[-–—]\\s");

    private static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?([^\\s<>(),;:|@\"]{1,64}@[^\\s<>(),;:|@\"]{1,255})");
    private static final Pattern PIN = Pattern.compile("(?<![\\d.])\\d{3}\\s?\\d{3}(?![\\d.])");

    private final CustomerRules rules;
    private final PastedName names = new PastedName();

    public PastedDetails(CustomerRules rules) {
        this.rules = rules;
    }

    /** The details found, possibly none, each as it would be sent. */
    public Map<CustomerField, String> find(String pasted) {
        if (pasted.length() <= LONGEST_CARD && PastedCard.isCard(pasted)) {
            return fine(PastedCard.read(pasted));
        }
        return pasted.length() > LONGEST_TEXT ? Map.of() : inText(TypedText.asciiDigits(pasted));
    }

    private Map<CustomerField, String> inText(String text) {
        Map<CustomerField, String> found = new EnumMap<>(CustomerField.class);
        String rest = takeEmail(text, found);
        rest = takeMobile(rest, found);
        rest = takePin(rest, found);
        if (!found.containsKey(CustomerField.MOBILE)) {
            // A PIN right after the number hides where the number ends.
            rest = takeMobile(rest, found);
        }
        names.find(BETWEEN.split(rest)).ifPresent(name -> put(CustomerField.NAME, name, found));
        return found;
    }

    /** Returns the text without the address. */
    private String takeEmail(String text, Map<CustomerField, String> found) {
        Matcher matcher = EMAIL.matcher(text);
        while (matcher.find()) {
            if (put(CustomerField.EMAIL, matcher.group(1), found)) {
                break;
            }
        }
        return EMAIL.matcher(text).replaceAll("\n");
    }

    /** Returns the text without any telephone number, a landline's too. */
    private String takeMobile(String text, Map<CustomerField, String> found) {
        List<NumberInText> numbers = rules.numbersIn(text);
        // Landlines may look like mobiles, so what is a mobile for certain goes first.
        numbers.stream()
                .sorted(Comparator.comparing(number -> !number.mobile()))
                .filter(number -> isFine(CustomerField.MOBILE, number.raw()))
                .findFirst()
                .ifPresent(number -> put(CustomerField.MOBILE, number.raw(), found));
        StringBuilder rest = new StringBuilder(text);
        for (NumberInText number : numbers) {
            if (number.valid()) {
                rest.replace(number.start(), number.end(), "\n".repeat(number.length()));
            }
        }
        return rest.toString();
    }

    private String takePin(String text, Map<CustomerField, String> found) {
        Matcher matcher = PIN.matcher(text);
        while (matcher.find()) {
            if (put(CustomerField.PIN_CODE, matcher.group(), found)) {
                return text.substring(0, matcher.start()) + "\n" + text.substring(matcher.end());
            }
        }
        return text;
    }

    private Map<CustomerField, String> fine(Map<CustomerField, String> read) {
        Map<CustomerField, String> found = new EnumMap<>(CustomerField.class);
        read.forEach((field, text) -> put(field, text, found));
        return found;
    }

    private boolean isFine(CustomerField field, String text) {
        return rules.check(field, text) instanceof Check.Fine;
    }

    private boolean put(CustomerField field, String text, Map<CustomerField, String> found) {
        if (rules.check(field, text) instanceof Check.Fine fine && !fine.value().isEmpty()) {
            found.put(field, fine.value());
            return true;
        }
        return false;
    }
}

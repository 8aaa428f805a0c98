package io.popindesk.desk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be sent to Popin as a customer's details, and how typed text becomes it. Typed text is
 * trimmed, put on one line and composed (NFC); beyond that, names and groups are sent as typed. A
 * detail that is not required may be left empty, and is checked like any other where it is not.
 * Safe for use by any thread. The first look at a mobile number loads phone metadata, which takes
 * some tens of milliseconds: see {@link #warmUp}.
 */
public final class CustomerRules {
    /** Counted in characters as people count them, near enough: in code points. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_GROUP = 100;

    /** Far above any field's own bound; spares the finer rules a pasted book. */
    private static final int LONGEST_TYPED = 4000;

    private final Set<CustomerField> required;
    private final MobileRule mobile;
    private final EmailRule email = new EmailRule();
    private final PinCodeRule pinCode;
    private final Beginnings beginnings;

    /** Rules by which every detail is required, as {@link ApiRevision#DEVELOPER_HUB} has it. */
    public CustomerRules(String region) {
        this(region, EnumSet.allOf(CustomerField.class));
    }

    /**
     * @param region the desk's own region, two capital letters (ISO 3166-1), for example {@code
     *     IN}. In a region that has no telephone numbers of its own only numbers with {@code +} are
     *     accepted.
     * @param required the details that may not be left empty
     * @throws IllegalArgumentException when {@code region} is not two capital letters
     */
    public CustomerRules(String region, Set<CustomerField> required) {
        if (!region.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not an ISO 3166-1 region: " + region);
        }
        this.required = Set.copyOf(required);
        mobile = new MobileRule(region);
        pinCode = new PinCodeRule(region);
        beginnings = new Beginnings(region);
    }

    /** Whether a detail may not be left empty. */
    public boolean isRequired(CustomerField field) {
        return required.contains(field);
    }

    /** Judges one field; an empty one that is not required is fine as an empty text. */
    public Check check(CustomerField field, String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return new Check.Problem(FieldProblem.TOO_LONG);
        }
        if (TypedText.isInvisible(typed)) {
            return isRequired(field) ? new Check.Problem(FieldProblem.MISSING) : new Check.Fine("");
        }
        return switch (field) {
            case MOBILE -> mobile.check(typed);
            case NAME -> line(typed, LONGEST_NAME);
            case EMAIL -> email.check(typed);
            case PIN_CODE -> pinCode.check(typed);
            case GROUP -> line(typed, LONGEST_GROUP);
        };
    }

    /**
     * The customer that the typed fields make.
     *
     * @param typed the fields; one that is not there is missing
     * @return empty unless all fields are fine; a detail that was left out is an empty text
     */
    public Optional<Customer> customer(Map<CustomerField, String> typed) {
        Map<CustomerField, String> values = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.values()) {
            if (check(field, typed.getOrDefault(field, "")) instanceof Check.Fine fine) {
                values.put(field, fine.value());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Customer(
                        values.getOrDefault(CustomerField.MOBILE, ""),
                        values.getOrDefault(CustomerField.NAME, ""),
                        values.getOrDefault(CustomerField.EMAIL, ""),
                        values.getOrDefault(CustomerField.PIN_CODE, ""),
                        values.getOrDefault(CustomerField.GROUP, "")));
    }

    /**
     * A mobile number as people read it out: {@code 98450 12345} for the desk's own region, {@code
     * +49 1512 3456789} for any other. Gives back what is no number as it came.
     */
    public String forReading(String mobileNumber) {
        return mobile.forReading(mobileNumber);
    }

    /** Whatever looks like a telephone number in a text, in its order. */
    List<NumberInText> numbersIn(String text) {
        return mobile.numbersIn(text);
    }

    /**
     * A mobile number as every country dials it: {@code +919845012345}. Empty for what cannot be
     * one.
     */
    public Optional<String> international(String mobileNumber) {
        return mobile.international(mobileNumber);
    }

    /**
     * Whom the person seems to be typing in, in the field for the mobile number or the name. Empty
     * before the third character.
     */
    public Optional<Sought> sought(String typed) {
        return typed.length() > LONGEST_TYPED ? Optional.empty() : beginnings.sought(typed);
    }

    /** Loads what the first look at a mobile number needs. Blocks on reading files. */
    public void warmUp() {
        mobile.warmUp();
    }

    /** A text of the customer's own, on one line. */
    static Check line(String typed, int longest) {
        String line = TypedText.tidy(typed);
        if (TypedText.hasControlCharacters(line)) {
            return new Check.Problem(FieldProblem.CONTROL_CHARACTERS);
        }
        return line.codePointCount(0, line.length()) > longest
                ? new Check.Problem(FieldProblem.TOO_LONG)
                : new Check.Fine(line);
    }
}

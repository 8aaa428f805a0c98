package io.popindesk.desk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mobile numbers, however they are written, become national digits within the desk's own country
 * calling code and {@code +} and digits everywhere else.
 */
final class MobileRule {
    private static final int INDIA = 91;

    /** A signature has a handful of numbers; a pasted list is not searched to its end. */
    private static final long MOST_NUMBERS = 50;

    /**
     * India gives mobiles ten digits from 6, 7, 8 or 9 up. Some landlines look the same, and new
     * mobile series open within the ranges that the metadata has for landlines; turning a
     * customer's real mobile away is worse than letting a landline through.
     */
    private static final Pattern INDIAN_MOBILE = Pattern.compile("[6-9][0-9]{9}");

    private final String region;

    MobileRule(String region) {
        this.region = region;
    }

    Check check(String typed) {
        return new MobileText(typed).check(this::judge);
    }

    String forReading(String mobile) {
        try {
            PhoneNumber number = phones().parse(mobile, region);
            if (!phones().isPossibleNumber(number)) {
                return mobile;
            }
            String international = phones().format(number, PhoneNumberFormat.INTERNATIONAL);
            String prefix = "+" + number.getCountryCode() + " ";
            return isOwn(number) && international.startsWith(prefix)
                    ? international.substring(prefix.length())
                    : international;
        } catch (NumberParseException e) {
            // No number: shown as it is.
            return mobile;
        }
    }

    /** Whatever looks like a telephone number in a text, in its order. */
    List<NumberInText> numbersIn(String text) {
        List<NumberInText> numbers = new ArrayList<>();
        for (PhoneNumberMatch match :
                phones().findNumbers(text, region, Leniency.POSSIBLE, MOST_NUMBERS)) {
            numbers.add(
                    new NumberInText(
                            match.start(),
                            match.rawString(),
                            phones().isValidNumber(match.number()),
                            phones().getNumberType(match.number()) == PhoneNumberType.MOBILE));
        }
        return numbers;
    }

    Optional<String> international(String mobile) {
        try {
            PhoneNumber number = phones().parse(mobile, region);
            return phones().isPossibleNumber(number)
                    ? Optional.of(phones().format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    void warmUp() {
        PhoneNumber example = phones().getExampleNumber(region);
        if (example != null) {
            check(phones().format(example, PhoneNumberFormat.E164));
        }
    }

    /** Judges digits, perhaps with a {@code +} before them and nothing else. */
    private Check judge(String digits) {
        try {
            PhoneNumber number = phones().parse(digits, region);
            return isMobile(number) ? new Check.Fine(sent(number)) : problem(whyNot(number));
        } catch (NumberParseException e) {
            return problem(
                    switch (e.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> FieldProblem.MOBILE_COUNTRY_CODE;
                        case TOO_LONG -> FieldProblem.MOBILE_TOO_LONG;
                        // With digits and nothing else, too few of them is all that is left.
                        case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN ->
                                FieldProblem.MOBILE_TOO_SHORT;
                    });
        }
    }

    private static boolean isMobile(PhoneNumber number) {
        if (number.getCountryCode() == INDIA) {
            return INDIAN_MOBILE.matcher(national(number)).matches();
        }
        return switch (phones().getNumberType(number)) {
            case MOBILE, FIXED_LINE_OR_MOBILE, PERSONAL_NUMBER, VOIP -> true;
            default -> false;
        };
    }

    private static FieldProblem whyNot(PhoneNumber number) {
        if (phones().getNumberType(number) != PhoneNumberType.UNKNOWN) {
            return FieldProblem.MOBILE_NOT_MOBILE;
        }
        return switch (phones().isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> FieldProblem.MOBILE_TOO_SHORT;
            case TOO_LONG -> FieldProblem.MOBILE_TOO_LONG;
            case INVALID_COUNTRY_CODE -> FieldProblem.MOBILE_COUNTRY_CODE;
            case IS_POSSIBLE, INVALID_LENGTH -> FieldProblem.MOBILE_NOT_A_NUMBER;
        };
    }

    private String sent(PhoneNumber number) {
        return isOwn(number) ? national(number) : phones().format(number, PhoneNumberFormat.E164);
    }

    private boolean isOwn(PhoneNumber number) {
        return number.getCountryCode() == phones().getCountryCodeForRegion(region);
    }

    private static String national(PhoneNumber number) {
        return phones().getNationalSignificantNumber(number);
    }

    private static Check problem(FieldProblem problem) {
        return new Check.Problem(problem);
    }

    /** Asked for at each use: the first use loads metadata and must not burden a constructor. */
    private static PhoneNumberUtil phones() {
        return PhoneNumberUtil.getInstance();
    }
}

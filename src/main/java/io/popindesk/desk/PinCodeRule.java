package io.popindesk.desk;

import java.util.regex.Pattern;

/** PIN codes of India, written with digits of any script; free text for any other region. */
final class PinCodeRule {
    private static final String INDIA = "IN";
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00A0-]");
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]{5}");
    private static final int LONGEST_ELSEWHERE = 20;

    private final boolean india;

    PinCodeRule(String region) {
        india = region.equals(INDIA);
    }

    Check check(String typed) {
        return switch (CustomerRules.line(typed, LONGEST_ELSEWHERE)) {
            case Check.Fine fine when india -> indian(fine.value());
            case Check.Problem(FieldProblem problem)
                    when india && problem == FieldProblem.TOO_LONG ->
                    new Check.Problem(FieldProblem.PIN_SIX_DIGITS);
            case Check check -> check;
        };
    }

    private static Check indian(String line) {
        String digits = BETWEEN_DIGITS.matcher(TypedText.asciiDigits(line)).replaceAll("");
        return INDIAN.matcher(digits).matches()
                ? new Check.Fine(digits)
                : new Check.Problem(FieldProblem.PIN_SIX_DIGITS);
    }
}

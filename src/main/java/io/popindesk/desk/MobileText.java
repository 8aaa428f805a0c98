package io.popindesk.desk;

import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The typed text of one mobile number: the writing is sorted out here, the digits elsewhere. */
final class MobileText {
    private static final int LONGEST = 80;

    /** Contact lists put marks of reading direction around the numbers that they copy. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u061C\\u200B-\\u200F\\u202A\\u202C\\u2060\\u2066\\u2068\\u2069]");

    /** The habit of showing the trunk prefix beside a country code: +91 (0) 98450 12345. */
    private static final Pattern TRUNK_PREFIX = Pattern.compile("(?<=\\d[\\s-]{0,3})\\(0\\)");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern WRITING =
            Pattern.compile("[0-9+()\\[\\]./,;|&\\p{Pd}\\s\\u2212]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** Where one number may end and another begin. */
    private static final Pattern GAP = Pattern.compile("[^0-9+]+|(?<=[0-9])(?=\\+)");

    private static final Pattern LISTING = Pattern.compile("[/,;|&]");

    /** Two zeros before a country code: how most of the world dials a plus. */
    private static final Pattern DIALLED_PLUS = Pattern.compile("^00(?=[1-9])");

    private final String text;

    MobileText(String typed) {
        String marked = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String bare = TypedText.asciiDigits(MARKS.matcher(marked).replaceAll(""));
        text = TypedText.tidy(bare);
    }

    /**
     * @param judge says of digits, perhaps with a {@code +} before them, whether they are a number
     */
    Check check(Function<String, Check> judge) {
        if (TypedText.hasControlCharacters(text)) {
            return problem(FieldProblem.CONTROL_CHARACTERS);
        }
        if (LETTER.matcher(text).find()) {
            return problem(FieldProblem.MOBILE_LETTERS);
        }
        if (!DIGIT.matcher(text).find() || !WRITING.matcher(text).matches()) {
            return problem(FieldProblem.MOBILE_NOT_A_NUMBER);
        }
        Check whole = judgePart(text, judge);
        if (whole instanceof Check.Fine) {
            return whole;
        }
        return isTwoNumbers(judge) ? problem(FieldProblem.MOBILE_TWO_NUMBERS) : whole;
    }

    /** Looks for a place with a number on its left, and another or the rest of one on its right. */
    private boolean isTwoNumbers(Function<String, Check> judge) {
        if (text.length() > LONGEST) {
            return false;
        }
        return GAP.matcher(text)
                .results()
                .anyMatch(gap -> isNumber(before(gap), judge) && isAnother(gap, after(gap), judge));
    }

    private static boolean isAnother(MatchResult gap, String after, Function<String, Check> judge) {
        return isNumber(after, judge)
                || (LISTING.matcher(gap.group()).find() && DIGIT.matcher(after).find());
    }

    private String before(MatchResult gap) {
        return text.substring(0, gap.start());
    }

    private String after(MatchResult gap) {
        return text.substring(gap.end());
    }

    private static boolean isNumber(String part, Function<String, Check> judge) {
        return judgePart(part, judge) instanceof Check.Fine;
    }

    private static Check judgePart(String part, Function<String, Check> judge) {
        String plain = TRUNK_PREFIX.matcher(part).replaceFirst("");
        String digits = NO_DIGIT.matcher(plain).replaceAll("");
        if (digits.length() > LONGEST) {
            return problem(FieldProblem.MOBILE_TOO_LONG);
        }
        int plus = plain.lastIndexOf('+');
        if (plus < 0) {
            return judge.apply(DIALLED_PLUS.matcher(digits).replaceFirst("+"));
        }
        boolean plusLeads = !DIGIT.matcher(plain.substring(0, plus)).find();
        return plusLeads ? judge.apply("+" + digits) : problem(FieldProblem.MOBILE_NOT_A_NUMBER);
    }

    private static Check problem(FieldProblem problem) {
        return new Check.Problem(problem);
    }
}

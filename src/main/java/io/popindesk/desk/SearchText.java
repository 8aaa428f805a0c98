package io.popindesk.desk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What attempts are found by. Both the customer's details and what is looked for are folded, so
 * that capitals, accents, the width and the script of digits, and the way in which a number is
 * grouped make no difference. Vowel signs of Indic scripts do: they are not accents.
 */
public final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern PART_OF_A_NUMBER = Pattern.compile("[-0-9+()./\\p{Pd}\\u2212]+");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("\\(?(\\+|00).*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    /** More digits than that hold a country calling code, even without a plus. */
    private static final int LONGEST_NATIONAL = 10;

    private static final int LONGEST_CALLING_CODE = 3;

    private SearchText() {}

    /**
     * One thing that has to be found.
     *
     * @param spellings texts of which any one will do
     */
    public record Term(List<String> spellings) {
        public Term {
            spellings = List.copyOf(spellings);
        }

        /** Whether the folded details of a customer have it. */
        public boolean isIn(String folded) {
            return spellings.stream().anyMatch(folded::contains);
        }

        /** Without the texts, which are a person's name most of the time. */
        @Override
        public String toString() {
            return "Term[…]";
        }
    }

    /** The details by which a customer can be found, folded: name, email address, mobile. */
    public static String of(Customer customer) {
        return String.join(
                "\n", fold(customer.name()), fold(customer.email()), digits(customer.mobile()));
    }

    /** The digits of a text, in any script, as 0 to 9. */
    static String digits(String text) {
        return NO_DIGIT.matcher(fold(text)).replaceAll("");
    }

    /**
     * What has to be found, all of it, for a typed text: its words, of which those that make up a
     * telephone number count as one. Nothing for a text without words.
     */
    public static List<Term> terms(String typed) {
        List<Term> terms = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (String word : fold(typed).split(" ", -1)) {
            if (PART_OF_A_NUMBER.matcher(word).matches()) {
                number.append(word).append(' ');
            } else {
                addNumber(number, terms);
                addWord(word, terms);
            }
        }
        addNumber(number, terms);
        return terms;
    }

    private static void addWord(String word, List<Term> terms) {
        if (!word.isEmpty()) {
            terms.add(new Term(List.of(word)));
        }
    }

    private static void addNumber(StringBuilder number, List<Term> terms) {
        String written = number.toString();
        number.setLength(0);
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        if (digits.isEmpty()) {
            Stream.of(written.split(" ", -1)).forEach(word -> addWord(word, terms));
            return;
        }
        String bare = LEADING_ZEROS.matcher(digits).replaceFirst("");
        boolean abroad =
                DIALLED_ABROAD.matcher(written).matches() || bare.length() > LONGEST_NATIONAL;
        Stream<String> spellings =
                abroad
                        ? Stream.of(written.trim(), digits, bare, withoutCallingCode(bare))
                        : Stream.of(written.trim(), digits, bare);
        terms.add(new Term(spellings.filter(text -> !text.isEmpty()).distinct().toList()));
    }

    /** No calling code begins another, so the first that fits is the one. */
    private static String withoutCallingCode(String digits) {
        var codes = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
        for (int length = 1; length <= Math.min(LONGEST_CALLING_CODE, digits.length()); length++) {
            if (codes.contains(Integer.parseInt(digits.substring(0, length)))) {
                return digits.substring(length);
            }
        }
        return "";
    }

    /** A text as it is compared: see above. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFD).replace('ı', 'i');
        String bare = INVISIBLE.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
        String digits = TypedText.asciiDigits(Normalizer.normalize(bare, Normalizer.Form.NFC));
        return BLANKS.matcher(digits).replaceAll(" ").strip();
    }
}

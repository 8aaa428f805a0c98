package io.popindesk.desk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes out whom the first few characters mean. Digits are the beginning of a mobile number, in
 * whichever way it is written: {@code 984}, {@code 0984}, {@code +91 984} and {@code 0091 984} all
 * mean one number at a desk in India.
 */
final class Beginnings {
    private static final Pattern NUMBER = Pattern.compile("[-0-9+()./\\p{Pd}\\u2212 ]*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("[( ]*(\\+|00).*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    /** More digits than that hold a country calling code, even without a plus. */
    private static final int LONGEST_NATIONAL = 10;

    private final String region;

    /**
     * @param region the desk's own, as {@link CustomerRules} has it
     */
    Beginnings(String region) {
        this.region = region;
    }

    /** Empty while too little is typed. */
    Optional<Sought> sought(String typed) {
        String folded = SearchText.fold(typed);
        return NUMBER.matcher(folded).matches() ? number(folded) : name(folded);
    }

    private Optional<Sought> number(String written) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        String bare = withoutZeros(digits);
        Stream<String> ways =
                DIALLED_ABROAD.matcher(written).matches() ? abroad(bare) : national(bare);
        List<String> some = withoutContained(ways.toList());
        return some.isEmpty() ? Optional.empty() : Optional.of(new Sought.ByNumber(some));
    }

    /** As it is kept, also by a desk that was in another country at the time. */
    private Stream<String> national(String bare) {
        if (bare.length() < Sought.FEWEST) {
            return Stream.empty();
        }
        String code = ownCode();
        Stream<String> plain = Stream.of(bare, "+" + code + bare);
        return bare.length() > LONGEST_NATIONAL && bare.startsWith(code)
                ? Stream.concat(plain, abroad(bare))
                : plain;
    }

    private Stream<String> abroad(String bare) {
        String code = ownCode();
        if (bare.startsWith(code)) {
            String national = withoutZeros(bare.substring(code.length()));
            return national.length() < Sought.FEWEST
                    ? Stream.empty()
                    : Stream.of(national, "+" + code + national);
        }
        return bare.length() < Sought.FEWEST ? Stream.empty() : Stream.of("+" + bare);
    }

    /** 0 for a region without telephone numbers of its own; no calling code begins so. */
    private String ownCode() {
        return Integer.toString(PhoneNumberUtil.getInstance().getCountryCodeForRegion(region));
    }

    private static String withoutZeros(String digits) {
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    /** What begins with another is found by that one. */
    private static List<String> withoutContained(List<String> ways) {
        return ways.stream()
                .distinct()
                .filter(way -> ways.stream().noneMatch(one -> isLonger(way, one)))
                .toList();
    }

    private static boolean isLonger(String way, String beginning) {
        return way.length() > beginning.length() && way.startsWith(beginning);
    }

    private static Optional<Sought> name(String folded) {
        String solid = folded.replace(" ", "");
        return solid.codePointCount(0, solid.length()) < Sought.FEWEST
                ? Optional.empty()
                : Optional.of(new Sought.ByName(List.of(folded.split(" ", -1))));
    }
}

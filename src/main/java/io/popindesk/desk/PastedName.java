package io.popindesk.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which piece of a pasted text is the person's name. */
final class PastedName {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LABELLED =
            Pattern.compile("\\s*(?:full |customer )?(?:name|नाम)\\s*[:=.-]\\s*(.+)", FLAGS);
    private static final Pattern OTHER_LABEL =
            Pattern.compile("\\s*[\\p{L}\\p{M} .-]{1,20}[:=]\\s*.*", FLAGS);

    /** How letters end, and what stands around numbers and addresses. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:best|kind|warm|with)?\\s*(?:regards|wishes)"
                            + "|thanks.*|thank you.*|yours .*|sincerely.*|cheers|sent from .*|dear .*"
                            + "|hi|hello|mob(?:ile)?|m|t|tel|phone|ph|cell|contact|e-?mail|mail"
                            + "|pin(?: ?code)?|zip|address|--.*",
                    FLAGS);

    private static final Pattern WEB_OR_DIGIT =
            Pattern.compile("\\d|@|www\\.|://|\\.(?:com|in|org)");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** The first piece that can be a name; one that is labelled so goes first. */
    Optional<String> find(String[] pieces) {
        return Arrays.stream(pieces)
                .map(LABELLED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> bare(matcher.group(1)))
                .filter(PastedName::mayBeName)
                .findFirst()
                .or(
                        () ->
                                Arrays.stream(pieces)
                                        .filter(piece -> !OTHER_LABEL.matcher(piece).matches())
                                        .map(PastedName::bare)
                                        .filter(PastedName::mayBeName)
                                        .findFirst());
    }

    private static String bare(String piece) {
        return TypedText.trim(piece.replaceAll("[<>()\"*_]+", " "));
    }

    private static boolean mayBeName(String text) {
        return LETTER.matcher(text).find()
                && text.length() <= LONGEST
                && text.split("\\s+").length <= MOST_WORDS
                && !WEB_OR_DIGIT.matcher(text).find()
                && !NO_NAME.matcher(text.replaceAll("[.!:]+$", "")).matches();
    }
}

package io.popindesk.ui.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person looks for among the settings: words, all of which have to be found. Capitals and
 * accents do not matter, nor do a nukta and which of the two dots nasalises, which few people type.
 */
final class Sought {
    private static final int LONGEST = 100;

    private final List<String> words;

    /**
     * @param typed as it was typed; what is beyond {@value #LONGEST} characters is left out
     */
    Sought(String typed) {
        String some = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        words =
                Arrays.stream(fold(some).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Whether nothing is looked for, which is then found everywhere. */
    boolean isNothing() {
        return words.isEmpty();
    }

    /** Whether each word stands in one of the texts. */
    boolean isIn(List<String> texts) {
        List<String> folded = texts.stream().map(Sought::fold).toList();
        return words.stream().allMatch(word -> folded.stream().anyMatch(one -> one.contains(word)));
    }

    /** Where the words stand in a text: pairs of a beginning and an end, in their order. */
    List<Range> in(String text) {
        Folded folded = new Folded(text);
        List<Range> found = new ArrayList<>();
        for (String word : words) {
            int at = folded.text.indexOf(word);
            while (at >= 0) {
                found.add(new Range(folded.place(at), folded.place(at + word.length())));
                at = folded.text.indexOf(word, at + word.length());
            }
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    /**
     * A piece of a text.
     *
     * @param start the place of its first character
     * @param end the place behind its last
     */
    record Range(int start, int end) {}

    private static String fold(String text) {
        return new Folded(text).text;
    }

    /** A text in which what does not matter is gone, and where its characters came from. */
    private static final class Folded {
        private final String text;
        private final List<Integer> places = new ArrayList<>();

        Folded(String original) {
            StringBuilder folded = new StringBuilder();
            int at = 0;
            while (at < original.length()) {
                int next = original.offsetByCodePoints(at, 1);
                String simple = simple(original.substring(at, next));
                for (int i = 0; i < simple.length(); i++) {
                    places.add(at);
                }
                folded.append(simple);
                at = next;
            }
            places.add(original.length());
            text = folded.toString();
        }

        int place(int inFolded) {
            return places.get(inFolded);
        }

        private static String simple(String character) {
            return Normalizer.normalize(character, Normalizer.Form.NFKD)
                    .replaceAll("[\\u0300-\\u036f\\u093c]", "")
                    .replace('\u0901', '\u0902')
                    .toLowerCase(Locale.ROOT);
        }
    }
}

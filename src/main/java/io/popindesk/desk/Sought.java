package io.popindesk.desk;

import java.util.List;

/**
 * Whom the person at the desk seems to be typing in, by the few characters typed so far. Made by
 * {@link CustomerRules#sought}.
 */
public sealed interface Sought {
    /** Fewer characters than this could be anybody's. */
    int FEWEST = 3;

    /** Whether a customer may be the one. */
    boolean fits(Customer customer);

    /**
     * Somebody with a mobile number.
     *
     * @param beginnings how the number may begin as it is sent: digits, perhaps with a {@code +}
     *     before them; none of them begins with another
     */
    record ByNumber(List<String> beginnings) implements Sought {
        public ByNumber {
            beginnings = List.copyOf(beginnings);
            requireSome(beginnings);
        }

        @Override
        public boolean fits(Customer customer) {
            return beginnings.stream().anyMatch(customer.mobile()::startsWith);
        }

        /** Without the digits. */
        @Override
        public String toString() {
            return "ByNumber[…]";
        }
    }

    /**
     * Somebody with a name.
     *
     * @param words each of them begins a word of the name; folded as {@link SearchText} does
     */
    record ByName(List<String> words) implements Sought {
        public ByName {
            words = List.copyOf(words);
            requireSome(words);
        }

        @Override
        public boolean fits(Customer customer) {
            String name = " " + SearchText.fold(customer.name());
            return words.stream().allMatch(word -> name.contains(" " + word));
        }

        /** Without the words. */
        @Override
        public String toString() {
            return "ByName[…]";
        }
    }

    private static void requireSome(List<String> texts) {
        if (texts.isEmpty() || texts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("nothing would mean everybody");
        }
    }
}

package io.popindesk.settings;

import java.util.Locale;

/** The language of the program's words. What goes to Popin is never in it. */
public enum Language {
    /** As the person's system has it, English where there are no words in that language. */
    SYSTEM,
    ENGLISH,
    HINDI;

    /**
     * The locale that words, numbers and dates are shown in.
     *
     * @param system the locale of the person's system
     */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> Locale.ENGLISH;
            case HINDI -> Locale.of("hi", "IN");
        };
    }
}

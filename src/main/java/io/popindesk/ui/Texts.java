package io.popindesk.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the program, in one language: Hindi where that is wanted, else English. Patterns are
 * those of {@link MessageFormat}, so a literal apostrophe in a text is written twice, whether or
 * not the text takes arguments.
 */
public final class Texts {
    /** Hindi as the program writes it: with the digits from 0 to 9, whatever the system prefers. */
    public static final Locale HINDI = Locale.of("hi", "IN");

    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * @param locale the language wanted; English where there are no texts in it
     */
    public Texts(Locale locale) {
        boolean hindi = isHindi(locale);
        this.locale = hindi ? HINDI : locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "popindesk.texts",
                        // Any locale without a bundle of its own would be given that of the
                        // system's; English has one, though with nothing of its own in it.
                        hindi ? HINDI : Locale.ENGLISH,
                        Texts.class.getModule());
    }

    /** Hindi in Latin letters is read by people who read English, too. */
    private static boolean isHindi(Locale locale) {
        return locale.getLanguage().equals(HINDI.getLanguage())
                && !locale.getScript().equals("Latn");
    }

    /** The language in which texts, numbers and dates are shown. Never that of the wire. */
    public Locale locale() {
        return locale;
    }

    /**
     * One text, its arguments filled in.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** One text that need not be there, its arguments filled in. */
    public Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
    }
}

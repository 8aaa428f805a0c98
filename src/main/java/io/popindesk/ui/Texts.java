package io.popindesk.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the program, in one language. Patterns are those of {@link MessageFormat}, so a
 * literal apostrophe in a text is written twice, whether or not the text takes arguments.
 */
public final class Texts {
    private final Locale locale;
    private final ResourceBundle bundle;

    /**
     * @param locale the language wanted; English where there are no texts in it
     */
    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("popindesk.texts", locale, Texts.class.getModule());
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
}

package io.popindesk.ui.booking;

import io.popindesk.handoff.InvitationTemplate;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The usual texts to a customer, in one language. Unlike the words of the program they are there in
 * all languages at once.
 */
public final class InvitationTexts {
    private final ResourceBundle bundle;

    public InvitationTexts(InvitationLanguage language) {
        bundle =
                ResourceBundle.getBundle(
                        "popindesk.invitation",
                        // English is the bundle without a language. Asked for English, it would be
                        // passed over for one in the language of the system.
                        language == InvitationLanguage.ENGLISH ? Locale.ROOT : language.locale(),
                        InvitationTexts.class.getModule());
    }

    /** What is sent to a customer with a booked call, unless the desk has a text of its own. */
    public InvitationTemplate message() {
        return get("message");
    }

    /**
     * One text.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    InvitationTemplate get(String key) {
        return new InvitationTemplate(bundle.getString(key));
    }
}

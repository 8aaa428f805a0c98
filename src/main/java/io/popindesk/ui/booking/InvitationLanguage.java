package io.popindesk.ui.booking;

import io.popindesk.settings.Invitations;

import java.util.Locale;

/** A language in which the desk writes to a customer, whatever the program's own is. */
public enum InvitationLanguage {
    ENGLISH(Locale.ENGLISH, "English"),
    HINDI(Locale.of("hi", "IN"), "हिन्दी");

    private final Locale locale;
    private final String ownName;

    InvitationLanguage(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The one that a person who reads the program in {@code locale} most likely writes. */
    public static InvitationLanguage of(Locale locale) {
        return locale.getLanguage().equals(HINDI.locale.getLanguage()) ? HINDI : ENGLISH;
    }

    /** For dates and zones. */
    public Locale locale() {
        return locale;
    }

    /** The desk's own message in this language; empty for the usual one. */
    public String own(Invitations invitations) {
        return switch (this) {
            case ENGLISH -> invitations.english();
            case HINDI -> invitations.hindi();
        };
    }

    /** What the language is called by those who read it, and so the same in every language. */
    public String ownName() {
        return ownName;
    }
}

package io.popindesk.settings;

/**
 * The message to a customer with the link, as the desk worded it. {@code {name}}, {@code {time}},
 * {@code {zone}} and {@code {link}} stand for what is known by then.
 *
 * @param english empty for the usual words
 * @param hindi empty for the usual words
 */
public record Invitations(String english, String hindi) {
    public static final Invitations USUAL = new Invitations("", "");
}

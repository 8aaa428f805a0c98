package io.popindesk.settings;

import java.util.List;

/**
 * What a person has chosen for this desk. Nothing in it is secret, and nothing is about a customer.
 *
 * @param language of the words, from the next start on
 * @param brightness light or dark
 * @param density how much room there is around things
 * @param textPercent the size of text in percent of the usual one, {@value #LEAST_TEXT} to {@value
 *     #MOST_TEXT}
 * @param groups to choose from; empty where the group is simply typed
 * @param defaultGroup the id of the group that a new customer starts with; empty for the last used
 * @param reminderMinutes how long before a booked call the desk is reminded of it, 0 for not at
 *     all, {@value #MOST_REMINDER_MINUTES} at most
 * @param invitations the message to the customer
 */
public record DeskSettings(
        Language language,
        Brightness brightness,
        Density density,
        int textPercent,
        List<DeskGroup> groups,
        String defaultGroup,
        int reminderMinutes,
        Invitations invitations) {
    public static final int LEAST_TEXT = 90;
    public static final int MOST_TEXT = 200;
    public static final int MOST_REMINDER_MINUTES = 120;

    /** What a desk has that has chosen nothing. */
    public static final DeskSettings USUAL =
            new DeskSettings(
                    Language.SYSTEM,
                    Brightness.SYSTEM,
                    Density.COMFORTABLE,
                    100,
                    List.of(),
                    "",
                    5,
                    Invitations.USUAL);

    public DeskSettings {
        if (textPercent < LEAST_TEXT || textPercent > MOST_TEXT) {
            throw new IllegalArgumentException("text size " + textPercent);
        }
        if (reminderMinutes < 0 || reminderMinutes > MOST_REMINDER_MINUTES) {
            throw new IllegalArgumentException("reminder " + reminderMinutes);
        }
        groups = List.copyOf(groups);
    }

    public DeskSettings withLanguage(Language chosen) {
        return new DeskSettings(
                chosen,
                brightness,
                density,
                textPercent,
                groups,
                defaultGroup,
                reminderMinutes,
                invitations);
    }

    public DeskSettings withBrightness(Brightness chosen) {
        return new DeskSettings(
                language,
                chosen,
                density,
                textPercent,
                groups,
                defaultGroup,
                reminderMinutes,
                invitations);
    }

    public DeskSettings withDensity(Density chosen) {
        return new DeskSettings(
                language,
                brightness,
                chosen,
                textPercent,
                groups,
                defaultGroup,
                reminderMinutes,
                invitations);
    }

    public DeskSettings withTextPercent(int chosen) {
        return new DeskSettings(
                language,
                brightness,
                density,
                chosen,
                groups,
                defaultGroup,
                reminderMinutes,
                invitations);
    }

    public DeskSettings withGroups(List<DeskGroup> chosen, String chosenDefault) {
        return new DeskSettings(
                language,
                brightness,
                density,
                textPercent,
                chosen,
                chosenDefault,
                reminderMinutes,
                invitations);
    }

    public DeskSettings withReminderMinutes(int chosen) {
        return new DeskSettings(
                language,
                brightness,
                density,
                textPercent,
                groups,
                defaultGroup,
                chosen,
                invitations);
    }

    public DeskSettings withInvitations(Invitations chosen) {
        return new DeskSettings(
                language,
                brightness,
                density,
                textPercent,
                groups,
                defaultGroup,
                reminderMinutes,
                chosen);
    }
}

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
 * @param account the seller's account
 * @param customers how customers are captured
 * @param slots how the free slots are read
 * @param network the way to Popin
 * @param privacy what becomes of what is known about people
 */
public record DeskSettings(
        Language language,
        Brightness brightness,
        Density density,
        int textPercent,
        List<DeskGroup> groups,
        String defaultGroup,
        int reminderMinutes,
        Invitations invitations,
        AccountSettings account,
        CustomerSettings customers,
        SlotSettings slots,
        NetworkSettings network,
        PrivacySettings privacy) {
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
                    Invitations.USUAL,
                    AccountSettings.USUAL,
                    CustomerSettings.USUAL,
                    SlotSettings.USUAL,
                    NetworkSettings.USUAL,
                    PrivacySettings.USUAL);

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
        Parts parts = new Parts(this);
        parts.language = chosen;
        return parts.together();
    }

    public DeskSettings withBrightness(Brightness chosen) {
        Parts parts = new Parts(this);
        parts.brightness = chosen;
        return parts.together();
    }

    public DeskSettings withDensity(Density chosen) {
        Parts parts = new Parts(this);
        parts.density = chosen;
        return parts.together();
    }

    public DeskSettings withTextPercent(int chosen) {
        Parts parts = new Parts(this);
        parts.textPercent = chosen;
        return parts.together();
    }

    public DeskSettings withGroups(List<DeskGroup> chosen, String chosenDefault) {
        Parts parts = new Parts(this);
        parts.groups = chosen;
        parts.defaultGroup = chosenDefault;
        return parts.together();
    }

    public DeskSettings withReminderMinutes(int chosen) {
        Parts parts = new Parts(this);
        parts.reminderMinutes = chosen;
        return parts.together();
    }

    public DeskSettings withInvitations(Invitations chosen) {
        Parts parts = new Parts(this);
        parts.invitations = chosen;
        return parts.together();
    }

    public DeskSettings withAccount(AccountSettings chosen) {
        Parts parts = new Parts(this);
        parts.account = chosen;
        return parts.together();
    }

    public DeskSettings withCustomers(CustomerSettings chosen) {
        Parts parts = new Parts(this);
        parts.customers = chosen;
        return parts.together();
    }

    public DeskSettings withSlots(SlotSettings chosen) {
        Parts parts = new Parts(this);
        parts.slots = chosen;
        return parts.together();
    }

    public DeskSettings withNetwork(NetworkSettings chosen) {
        Parts parts = new Parts(this);
        parts.network = chosen;
        return parts.together();
    }

    public DeskSettings withPrivacy(PrivacySettings chosen) {
        Parts parts = new Parts(this);
        parts.privacy = chosen;
        return parts.together();
    }

    /** The components of a value, one of which is about to be another. */
    private static final class Parts {
        private Language language;
        private Brightness brightness;
        private Density density;
        private int textPercent;
        private List<DeskGroup> groups;
        private String defaultGroup;
        private int reminderMinutes;
        private Invitations invitations;
        private AccountSettings account;
        private CustomerSettings customers;
        private SlotSettings slots;
        private NetworkSettings network;
        private PrivacySettings privacy;

        Parts(DeskSettings from) {
            language = from.language;
            brightness = from.brightness;
            density = from.density;
            textPercent = from.textPercent;
            groups = from.groups;
            defaultGroup = from.defaultGroup;
            reminderMinutes = from.reminderMinutes;
            invitations = from.invitations;
            account = from.account;
            customers = from.customers;
            slots = from.slots;
            network = from.network;
            privacy = from.privacy;
        }

        DeskSettings together() {
            return new DeskSettings(
                    language,
                    brightness,
                    density,
                    textPercent,
                    groups,
                    defaultGroup,
                    reminderMinutes,
                    invitations,
                    account,
                    customers,
                    slots,
                    network,
                    privacy);
        }
    }
}

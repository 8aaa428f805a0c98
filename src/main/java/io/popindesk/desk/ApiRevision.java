package io.popindesk.desk;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which of the two published descriptions of Popin's API the desk goes by. They differ in what a
 * capture must and may hold.
 */
public enum ApiRevision {
    /** The developer hub's: all five details, the PIN code as {@code pin_code}. */
    DEVELOPER_HUB,
    /**
     * The help centre's: name and mobile number; the rest may be left out, the PIN code is called
     * {@code pincode}, and {@link CaptureExtras} may go along.
     */
    HELP_CENTRE;

    /** The details without which Popin registers nobody. */
    public Set<CustomerField> required() {
        return switch (this) {
            case DEVELOPER_HUB -> EnumSet.allOf(CustomerField.class);
            case HELP_CENTRE -> EnumSet.of(CustomerField.MOBILE, CustomerField.NAME);
        };
    }
}

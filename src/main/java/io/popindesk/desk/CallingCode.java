package io.popindesk.desk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The calling codes of the regions of the world. */
public final class CallingCode {
    private CallingCode() {}

    /**
     * The code that a region's numbers begin with abroad: digits only, {@code 91} for India. Empty
     * for a region without telephone numbers of its own.
     *
     * @param region two capital letters (ISO 3166-1)
     */
    public static String of(String region) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
        return code == 0 ? "" : Integer.toString(code);
    }
}

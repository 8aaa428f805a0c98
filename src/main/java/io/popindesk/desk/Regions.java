package io.popindesk.desk;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The regions of the world that have telephone numbers. */
public final class Regions {
    /** Stands for what belongs to no region, such as satellites. */
    private static final String NOWHERE = PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY;

    private Regions() {}

    /** The calling code of each region, by its two capital letters (ISO 3166-1). */
    public static SortedMap<String, Integer> callingCodes() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        SortedMap<String, Integer> codes = new TreeMap<>();
        for (int code : numbers.getSupportedCallingCodes()) {
            for (String region : numbers.getRegionCodesForCountryCode(code)) {
                if (!region.equals(NOWHERE)) {
                    codes.put(region, code);
                }
            }
        }
        return Collections.unmodifiableSortedMap(codes);
    }
}

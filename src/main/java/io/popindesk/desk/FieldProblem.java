package io.popindesk.desk;

/** Why a typed field cannot be sent: one constant for each sentence that a person may be shown. */
public enum FieldProblem {
    /** Nothing was typed, or nothing that can be seen. */
    MISSING,
    /** Longer than Popin or the desk can keep; it is never cut silently. */
    TOO_LONG,
    /** Invisible characters that could break or disguise the text. */
    CONTROL_CHARACTERS,

    /** A number written with letters, or with words beside it. */
    MOBILE_LETTERS,
    MOBILE_TOO_SHORT,
    MOBILE_TOO_LONG,
    /** More than one number in the field. */
    MOBILE_TWO_NUMBERS,
    /** A number that begins with a country code that no country has. */
    MOBILE_COUNTRY_CODE,
    /** A real number of another kind: a landline, a toll-free or a service number. */
    MOBILE_NOT_MOBILE,
    /** Of a sensible length, and yet no number that its country gives out. */
    MOBILE_NOT_A_NUMBER,

    EMAIL_NO_AT,
    /** More than one address in the field, or more than one {@code @}. */
    EMAIL_TWO_ADDRESSES,
    EMAIL_SPACES,
    /** Characters that no address has, or that would smuggle in a header or a parameter. */
    EMAIL_FORBIDDEN_CHARACTERS,
    /** Not {@code someone@somewhere.domain}. */
    EMAIL_FORMAT,

    /** An Indian PIN code is six digits and does not begin with 0. */
    PIN_SIX_DIGITS
}

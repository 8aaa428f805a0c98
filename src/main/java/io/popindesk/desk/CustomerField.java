package io.popindesk.desk;

/** The details of a customer that Popin asks for, in the order in which the desk asks them. */
public enum CustomerField {
    MOBILE,
    NAME,
    EMAIL,
    PIN_CODE,
    GROUP
}

package io.popindesk.desk;

/**
 * A customer's details exactly as they are shown to the person at the desk and sent to Popin. Make
 * one from typed text with {@link CustomerRules}; the record itself checks nothing. What the desk
 * does not ask for, and nobody told, is an empty text.
 *
 * @param mobile the mobile number: national digits for the desk's own region, {@code +} and digits
 *     for any other
 * @param name the full name, in any script
 * @param email one e-mail address
 * @param pinCode the PIN or ZIP code
 * @param group Popin's routing group, for example {@code QA101}
 */
public record Customer(String mobile, String name, String email, String pinCode, String group) {
    /** In place of somebody whose details were erased. */
    public static final Customer NOBODY = new Customer("", "", "", "", "");

    /** The value of one field. */
    public String get(CustomerField field) {
        return switch (field) {
            case MOBILE -> mobile;
            case NAME -> name;
            case EMAIL -> email;
            case PIN_CODE -> pinCode;
            case GROUP -> group;
        };
    }

    /** Tells nothing about the person, so that it may appear in a log. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}

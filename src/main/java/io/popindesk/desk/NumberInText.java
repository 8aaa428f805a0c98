package io.popindesk.desk;

/**
 * Something in a text that looks like a telephone number.
 *
 * @param start where it begins
 * @param raw as it is written
 * @param valid whether such a number can exist, mobile or not
 * @param mobile whether it is a mobile's and cannot be a landline's
 */
record NumberInText(int start, String raw, boolean valid, boolean mobile) {
    int length() {
        return raw.length();
    }

    int end() {
        return start + raw.length();
    }

    /** Without the number, which is a person's. */
    @Override
    public String toString() {
        return "NumberInText[" + start + "]";
    }
}

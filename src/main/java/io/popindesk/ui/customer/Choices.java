package io.popindesk.ui.customer;

/** Values that a field is to be chosen from; where there are none, any text will do. */
interface Choices {
    /** The value that somebody means by a text; the text itself where it means none of them. */
    String meant(String typed);

    /** Whether a value is one of them. */
    boolean has(String value);

    /** No values: a plain field. */
    static Choices none() {
        return new Choices() {
            @Override
            public String meant(String typed) {
                return typed;
            }

            @Override
            public boolean has(String value) {
                return true;
            }
        };
    }
}

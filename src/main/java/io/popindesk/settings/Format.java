package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

/**
 * How a value stands in a file.
 *
 * @param <T> the value
 */
interface Format<T> {

    /** The value of an empty file. */
    T usual();

    /**
     * The value; a field that is missing, or has something in it that it cannot have, is as usual.
     */
    T read(Fields from);

    /** Writes each field, and leaves those alone that it does not know. */
    void write(T value, ObjectNode into);
}

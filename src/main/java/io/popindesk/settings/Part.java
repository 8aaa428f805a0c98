package io.popindesk.settings;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of the settings: how it is read from all of them, and how it is put into them.
 *
 * @param key what its texts are found by
 * @param field where it stands in the file, with full stops between an object and what is in it
 * @param reading gives its value
 * @param writing gives settings with another value
 * @param <T> its values, which can be compared
 */
public record Part<T>(
        String key,
        String field,
        Function<DeskSettings, T> reading,
        BiFunction<DeskSettings, T, DeskSettings> writing) {

    /** Whether it has the same value in both. */
    public boolean isSame(DeskSettings one, DeskSettings other) {
        return reading.apply(one).equals(reading.apply(other));
    }

    /** Whether it has the value of a desk that has chosen nothing. */
    public boolean isUsual(DeskSettings now) {
        return isSame(now, DeskSettings.USUAL);
    }

    /** Settings in which this one is as it is in others. */
    public DeskSettings copy(DeskSettings from, DeskSettings into) {
        return writing.apply(into, reading.apply(from));
    }
}

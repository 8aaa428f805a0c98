package io.popindesk.ui.settings;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One of some values, chosen from a list.
 *
 * @param <T> the values
 */
public final class Choice<T> extends ComboBox<T> {
    private boolean showing;

    /**
     * @param name what the person calls a value
     * @param onChoice told what the person chose
     */
    public Choice(String id, List<T> values, Function<T, String> name, Consumer<T> onChoice) {
        setId(id);
        setConverter(new Names<>(name));
        getItems().setAll(values);
        valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (now != null && !showing) {
                                onChoice.accept(now);
                            }
                        });
    }

    /** Shows a value without telling of it. */
    public void show(T value) {
        showing = true;
        setValue(value);
        showing = false;
    }

    /** Offers other values, and shows one of them, without telling of it. */
    public void offer(List<T> values, T chosen) {
        showing = true;
        getItems().setAll(values);
        setValue(chosen);
        showing = false;
    }

    private static final class Names<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nothing can be typed here");
        }
    }
}

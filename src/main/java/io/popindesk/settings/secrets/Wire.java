package io.popindesk.settings.secrets;

import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What comes over D-Bus, in the shapes that one works with. */
final class Wire {
    private Wire() {}

    static @Nullable Object inVariant(@Nullable Object value) {
        return value instanceof Variant<?> variant ? variant.getValue() : value;
    }

    /** An array of bytes, which may come as a list of them. */
    static byte[] bytes(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        List<?> list = list(value);
        byte[] bytes = new byte[list.size()];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = list.get(index) instanceof Number number ? number.byteValue() : 0;
        }
        return bytes;
    }

    /** An array of object paths. */
    static List<String> paths(@Nullable Object value) {
        List<String> paths = new ArrayList<>();
        list(value).forEach(path -> paths.add(path(path)));
        return paths;
    }

    static String path(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static List<?> list(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> List.of(array);
            case null, default -> List.of();
        };
    }
}

package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** How the free slots are read, as JSON. */
final class SlotFormat {
    private SlotFormat() {}

    static SlotSettings read(Fields from) {
        return new SlotSettings(
                zone(from),
                from.whole(
                        "refreshSeconds",
                        SlotSettings.LEAST_REFRESH,
                        SlotSettings.MOST_REFRESH,
                        SlotSettings.USUAL.refreshSeconds()));
    }

    private static Optional<ZoneId> zone(Fields from) {
        String name = from.text("fallbackZone", "");
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            from.note("fallbackZone", FieldProblem.Kind.NO_ZONE);
            return Optional.empty();
        }
    }

    static void write(SlotSettings value, ObjectNode into) {
        into.put("fallbackZone", value.fallbackZone().map(ZoneId::getId).orElse(""));
        into.put("refreshSeconds", value.refreshSeconds());
    }
}

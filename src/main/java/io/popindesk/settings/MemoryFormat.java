package io.popindesk.settings;

import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptQuery;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** What the desk remembers, as JSON. */
final class MemoryFormat implements Format<DeskMemory> {
    /** No screen is wider. */
    private static final double WIDEST = 20_000;

    private static final int MOST_REMINDED = 100;

    @Override
    public DeskMemory usual() {
        return DeskMemory.NOTHING;
    }

    @Override
    public DeskMemory read(Fields from) {
        return new DeskMemory(
                from.number("formWidth", 0, WIDEST, 0),
                from.one("bookingsFilter", AttemptQuery.Filter.class, AttemptQuery.Filter.ALL),
                from.text("pinCode", ""),
                from.text("group", ""),
                attempts(from));
    }

    private static List<AttemptId> attempts(Fields from) {
        List<AttemptId> attempts = new ArrayList<>();
        for (JsonNode one : from.list("reminded")) {
            if (one.canConvertToLong() && one.isIntegralNumber() && one.longValue() > 0) {
                attempts.add(new AttemptId(one.longValue()));
            }
        }
        return attempts.subList(0, Math.min(attempts.size(), MOST_REMINDED));
    }

    @Override
    public void write(DeskMemory value, ObjectNode into) {
        into.put("formWidth", value.formWidth());
        into.put("bookingsFilter", Fields.name(value.bookingsFilter()));
        into.put("pinCode", value.pinCode());
        into.put("group", value.group());
        ArrayNode reminded = into.putArray("reminded");
        value.reminded().forEach(attempt -> reminded.add(attempt.value()));
    }
}

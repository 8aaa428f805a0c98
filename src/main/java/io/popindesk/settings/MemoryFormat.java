package io.popindesk.settings;

import io.popindesk.desk.AttemptQuery;

import tools.jackson.databind.node.ObjectNode;

/** What the desk remembers, as JSON. */
final class MemoryFormat implements Format<DeskMemory> {
    /** No screen is wider. */
    private static final double WIDEST = 20_000;

    @Override
    public DeskMemory usual() {
        return DeskMemory.NOTHING;
    }

    @Override
    public DeskMemory read(ObjectNode from) {
        return new DeskMemory(
                Values.number(from, "formWidth", 0, WIDEST, 0),
                Values.one(
                        from, "bookingsFilter", AttemptQuery.Filter.class, AttemptQuery.Filter.ALL),
                Values.text(from, "pinCode", ""),
                Values.text(from, "group", ""));
    }

    @Override
    public void write(DeskMemory value, ObjectNode into) {
        into.put("formWidth", value.formWidth());
        into.put("bookingsFilter", Values.name(value.bookingsFilter()));
        into.put("pinCode", value.pinCode());
        into.put("group", value.group());
    }
}

package io.popindesk.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** The settings as JSON. */
final class SettingsFormat implements Format<DeskSettings> {
    private static final int MOST_GROUPS = 1_000;

    @Override
    public DeskSettings usual() {
        return DeskSettings.USUAL;
    }

    @Override
    public DeskSettings read(ObjectNode from) {
        DeskSettings usual = usual();
        return new DeskSettings(
                Values.one(from, "language", Language.class, usual.language()),
                Values.one(from, "brightness", Brightness.class, usual.brightness()),
                Values.one(from, "density", Density.class, usual.density()),
                (int)
                        Values.number(
                                from,
                                "textPercent",
                                DeskSettings.LEAST_TEXT,
                                DeskSettings.MOST_TEXT,
                                usual.textPercent()),
                groups(from.get("groups")),
                Values.text(from, "defaultGroup", usual.defaultGroup()),
                (int)
                        Values.number(
                                from,
                                "reminderMinutes",
                                0,
                                DeskSettings.MOST_REMINDER_MINUTES,
                                usual.reminderMinutes()),
                invitations(from.get("invitations")),
                AccountFormat.read(Values.object(from, "account")),
                CustomerFormat.read(Values.object(from, "customers")),
                SlotFormat.read(Values.object(from, "slots")),
                NetworkFormat.read(Values.object(from, "network")),
                PrivacyFormat.read(Values.object(from, "privacy")));
    }

    private static List<DeskGroup> groups(JsonNode from) {
        List<DeskGroup> groups = new ArrayList<>();
        if (from instanceof ArrayNode all) {
            for (JsonNode one : all) {
                if (one instanceof ObjectNode group && groups.size() < MOST_GROUPS) {
                    String id = Values.text(group, "id", "").strip();
                    String label = Values.text(group, "label", "").strip();
                    if (!id.isEmpty()) {
                        groups.add(new DeskGroup(label.isEmpty() ? id : label, id));
                    }
                }
            }
        }
        return groups;
    }

    private static Invitations invitations(JsonNode from) {
        return from instanceof ObjectNode texts
                ? new Invitations(Values.text(texts, "en", ""), Values.text(texts, "hi", ""))
                : Invitations.USUAL;
    }

    @Override
    public void write(DeskSettings value, ObjectNode into) {
        into.put("language", Values.name(value.language()));
        into.put("brightness", Values.name(value.brightness()));
        into.put("density", Values.name(value.density()));
        into.put("textPercent", value.textPercent());
        ArrayNode groups = into.putArray("groups");
        value.groups()
                .forEach(
                        group ->
                                groups.addObject()
                                        .put("label", group.label())
                                        .put("id", group.id()));
        into.put("defaultGroup", value.defaultGroup());
        into.put("reminderMinutes", value.reminderMinutes());
        into.putObject("invitations")
                .put("en", value.invitations().english())
                .put("hi", value.invitations().hindi());
        AccountFormat.write(value.account(), Values.objectIn(into, "account"));
        CustomerFormat.write(value.customers(), Values.objectIn(into, "customers"));
        SlotFormat.write(value.slots(), Values.objectIn(into, "slots"));
        NetworkFormat.write(value.network(), Values.objectIn(into, "network"));
        PrivacyFormat.write(value.privacy(), Values.objectIn(into, "privacy"));
    }
}

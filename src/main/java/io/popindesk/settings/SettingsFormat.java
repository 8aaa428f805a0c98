package io.popindesk.settings;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** The settings as JSON. */
final class SettingsFormat implements Format<DeskSettings> {
    @Override
    public DeskSettings usual() {
        return DeskSettings.USUAL;
    }

    @Override
    public DeskSettings read(Fields from) {
        DeskSettings usual = usual();
        return new DeskSettings(
                from.one("language", Language.class, usual.language()),
                from.one("brightness", Brightness.class, usual.brightness()),
                from.one("density", Density.class, usual.density()),
                from.whole(
                        "textPercent",
                        DeskSettings.LEAST_TEXT,
                        DeskSettings.MOST_TEXT,
                        usual.textPercent()),
                from.objects("groups", SettingsFormat::group),
                from.text("defaultGroup", usual.defaultGroup()),
                from.whole(
                        "reminderMinutes",
                        0,
                        DeskSettings.MOST_REMINDER_MINUTES,
                        usual.reminderMinutes()),
                invitations(from.object("invitations")),
                AccountFormat.read(from.object("account")),
                CustomerFormat.read(from.object("customers")),
                SlotFormat.read(from.object("slots")),
                NetworkFormat.read(from.object("network")),
                PrivacyFormat.read(from.object("privacy")));
    }

    private static Optional<DeskGroup> group(Fields from) {
        String id = from.text("id", "").strip();
        String label = from.text("label", "").strip();
        if (id.isEmpty()) {
            from.note("id", FieldProblem.Kind.MISSING);
            return Optional.empty();
        }
        return Optional.of(new DeskGroup(label.isEmpty() ? id : label, id));
    }

    private static Invitations invitations(Fields from) {
        return new Invitations(from.text("en", ""), from.text("hi", ""));
    }

    @Override
    public void write(DeskSettings value, ObjectNode into) {
        into.put("language", Fields.name(value.language()));
        into.put("brightness", Fields.name(value.brightness()));
        into.put("density", Fields.name(value.density()));
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
        AccountFormat.write(value.account(), Fields.objectIn(into, "account"));
        CustomerFormat.write(value.customers(), Fields.objectIn(into, "customers"));
        SlotFormat.write(value.slots(), Fields.objectIn(into, "slots"));
        NetworkFormat.write(value.network(), Fields.objectIn(into, "network"));
        PrivacyFormat.write(value.privacy(), Fields.objectIn(into, "privacy"));
    }
}

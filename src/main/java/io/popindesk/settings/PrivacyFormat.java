package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

/** What becomes of what is known about people, as JSON. */
final class PrivacyFormat {
    private PrivacyFormat() {}

    static PrivacySettings read(Fields from) {
        PrivacySettings usual = PrivacySettings.USUAL;
        return new PrivacySettings(
                from.whole(
                        "retentionDays", 0, PrivacySettings.MOST_RETENTION, usual.retentionDays()),
                from.whole("lockMinutes", 0, PrivacySettings.MOST_LOCK, usual.lockMinutes()),
                from.text("lockPin", usual.lockPin()));
    }

    static void write(PrivacySettings value, ObjectNode into) {
        into.put("retentionDays", value.retentionDays());
        into.put("lockMinutes", value.lockMinutes());
        into.put("lockPin", value.lockPin());
    }
}

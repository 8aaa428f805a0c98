package io.popindesk.settings;

import tools.jackson.databind.node.ObjectNode;

/** What becomes of what is known about people, as JSON. */
final class PrivacyFormat {
    private PrivacyFormat() {}

    static PrivacySettings read(ObjectNode from) {
        PrivacySettings usual = PrivacySettings.USUAL;
        return new PrivacySettings(
                Values.whole(
                        from,
                        "retentionDays",
                        0,
                        PrivacySettings.MOST_RETENTION,
                        usual.retentionDays()),
                Values.whole(
                        from, "lockMinutes", 0, PrivacySettings.MOST_LOCK, usual.lockMinutes()),
                Values.text(from, "lockPin", usual.lockPin()));
    }

    static void write(PrivacySettings value, ObjectNode into) {
        into.put("retentionDays", value.retentionDays());
        into.put("lockMinutes", value.lockMinutes());
        into.put("lockPin", value.lockPin());
    }
}

package io.popindesk.ui.settings;

import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import java.util.List;
import java.util.stream.Stream;

/** When the desk is reminded of a call. */
final class RemindersSection extends Section {
    private static final List<Integer> MINUTES = List.of(0, 2, 5, 10, 15, 30, 60);

    RemindersSection(SettingsModel settings, Texts texts) {
        super("reminders", texts);
        Choice<Integer> minutes =
                new Choice<>(
                        "setting-reminder",
                        MINUTES,
                        value ->
                                value == 0
                                        ? texts.get("settings.reminder.off")
                                        : texts.get("settings.reminder.minutes", value),
                        value -> settings.change(now -> now.withReminderMinutes(value)));
        addSetting("reminder", minutes).of(Parts.REMINDER);
        settings.settingsProperty()
                .subscribe(
                        now ->
                                minutes.offer(
                                        Stream.concat(
                                                        MINUTES.stream(),
                                                        Stream.of(now.reminderMinutes()))
                                                .distinct()
                                                .sorted()
                                                .toList(),
                                        now.reminderMinutes()));
    }
}

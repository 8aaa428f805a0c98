package io.popindesk.ui.settings;

import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.lock.PinModel;

import java.util.List;
import java.util.stream.Stream;

/** When the window hides what it shows of people, and what brings that back. */
public final class LockSection extends Section {
    private static final List<Integer> MINUTES = List.of(0, 1, 2, 5, 10, 15, 30, 60);

    public LockSection(SettingsModel settings, PinModel pin, Texts texts) {
        super("lock", texts);
        Choice<Integer> minutes =
                new Choice<>(
                        "setting-lockMinutes",
                        MINUTES,
                        value ->
                                value == 0
                                        ? texts.get("settings.lockMinutes.never")
                                        : texts.get("settings.lockMinutes.minutes", value),
                        value ->
                                settings.change(
                                        now ->
                                                now.withPrivacy(
                                                        now.privacy().withLockMinutes(value))));
        addSetting("lockMinutes", minutes).of(Parts.LOCK_MINUTES);
        addSetting("pin", new PinForm(pin, texts));
        settings.settingsProperty()
                .subscribe(
                        now -> {
                            int chosen = now.privacy().lockMinutes();
                            minutes.offer(
                                    Stream.concat(MINUTES.stream(), Stream.of(chosen))
                                            .distinct()
                                            .sorted()
                                            .toList(),
                                    chosen);
                        });
    }
}

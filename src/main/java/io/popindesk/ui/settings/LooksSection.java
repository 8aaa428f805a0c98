package io.popindesk.ui.settings;

import io.popindesk.settings.Brightness;
import io.popindesk.settings.Density;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Language;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TextSizes;
import io.popindesk.ui.Texts;

import java.util.List;
import java.util.stream.Stream;

/** Language, brightness, density and the size of text. */
final class LooksSection extends Section {
    private final Choice<Language> language;
    private final Choice<Brightness> brightness;
    private final Choice<Density> density;
    private final Choice<Integer> textSize;

    LooksSection(SettingsModel settings, Texts texts) {
        super("looks", texts);
        language =
                new Choice<>(
                        "setting-language",
                        List.of(Language.values()),
                        value -> texts.get("settings.language." + value),
                        value -> settings.change(now -> now.withLanguage(value)));
        brightness =
                new Choice<>(
                        "setting-brightness",
                        List.of(Brightness.values()),
                        value -> texts.get("settings.brightness." + value),
                        value -> settings.change(now -> now.withBrightness(value)));
        density =
                new Choice<>(
                        "setting-density",
                        List.of(Density.values()),
                        value -> texts.get("settings.density." + value),
                        value -> settings.change(now -> now.withDensity(value)));
        textSize =
                new Choice<>(
                        "setting-textSize",
                        TextSizes.PERCENT,
                        value -> texts.get("settings.textSize.percent", value),
                        value -> settings.change(now -> now.withTextPercent(value)));
        addSetting("language", language).of(Parts.LANGUAGE);
        addSetting("brightness", brightness).of(Parts.BRIGHTNESS);
        addSetting("density", density).of(Parts.DENSITY);
        addSetting("textSize", textSize).of(Parts.TEXT_SIZE);
        settings.settingsProperty().subscribe(this::show);
    }

    private void show(DeskSettings now) {
        language.show(now.language());
        brightness.show(now.brightness());
        density.show(now.density());
        textSize.offer(sizesWith(now.textPercent()), now.textPercent());
    }

    /** A size that was written into the file by hand is one to choose, too. */
    private static List<Integer> sizesWith(int percent) {
        return Stream.concat(TextSizes.PERCENT.stream(), Stream.of(percent))
                .distinct()
                .sorted()
                .toList();
    }
}

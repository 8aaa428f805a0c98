package io.popindesk.ui.settings;

import io.popindesk.desk.Regions;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the desk stands: its region, its zone, what it asks of a customer. */
final class DeskSection extends Section {
    private static final List<Integer> PERIODS = List.of(15, 30, 60, 120, 300, 600, 1_800, 3_600);

    private final UiContext context;
    private final Map<String, Integer> callingCodes = Regions.callingCodes();
    private final SearchChoice<String> region;
    private final SearchChoice<Optional<ZoneId>> zone;
    private final Choice<Integer> refresh;

    DeskSection(UiContext context) {
        super("desk", context.texts());
        this.context = context;
        SettingsModel settings = context.settings();
        Texts texts = context.texts();
        List<String> regions = regions();
        region =
                new SearchChoice<>(
                        "setting-region",
                        () -> regions,
                        this::regionName,
                        one -> settings.change(now -> Parts.REGION.writing().apply(now, one)),
                        texts);
        zone =
                new SearchChoice<>(
                        "setting-fallbackZone",
                        DeskSection::zones,
                        this::zoneName,
                        one ->
                                settings.change(
                                        now -> Parts.FALLBACK_ZONE.writing().apply(now, one)),
                        texts);
        refresh =
                new Choice<>(
                        "setting-refresh",
                        PERIODS,
                        this::periodName,
                        one -> settings.change(now -> Parts.REFRESH.writing().apply(now, one)));
        addSetting("region", region).of(Parts.REGION);
        addSetting("required", new RequiredFields(settings, texts)).of(Parts.REQUIRED);
        addSetting("fallbackZone", zone).of(Parts.FALLBACK_ZONE);
        addSetting("refresh", refresh).of(Parts.REFRESH);
        settings.settingsProperty().subscribe(this::show);
    }

    private void show(DeskSettings now) {
        region.show(now.customers().region());
        zone.show(now.slots().fallbackZone());
        refresh.offer(
                Stream.concat(PERIODS.stream(), Stream.of(now.slots().refreshSeconds()))
                        .distinct()
                        .sorted()
                        .toList(),
                now.slots().refreshSeconds());
    }

    private List<String> regions() {
        Comparator<Object> order = Collator.getInstance(texts().locale());
        return callingCodes.keySet().stream()
                .sorted(Comparator.comparing(this::country, order))
                .toList();
    }

    private String regionName(String code) {
        Integer calling = callingCodes.get(code);
        return calling == null
                ? country(code)
                : texts().get("settings.region.name", country(code), "+" + calling);
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(texts().locale());
    }

    private static List<Optional<ZoneId>> zones() {
        return Stream.concat(
                        Stream.of(Optional.<ZoneId>empty()),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/"))
                                .filter(id -> !id.startsWith("SystemV/"))
                                .sorted()
                                .map(id -> Optional.of(ZoneId.of(id))))
                .toList();
    }

    private String zoneName(Optional<ZoneId> one) {
        return one.map(zone -> texts().get("settings.zone.name", zone.getId(), offset(zone)))
                .orElseGet(
                        () ->
                                texts().get(
                                                "settings.zone.own",
                                                context.deskZone().getId(),
                                                offset(context.deskZone())));
    }

    private String offset(ZoneId zone) {
        String offset = zone.getRules().getOffset(context.clock().instant()).getId();
        return "UTC" + (offset.equals("Z") ? "+00:00" : offset);
    }

    private String periodName(int seconds) {
        return seconds < 60 || seconds % 60 != 0
                ? texts().get("settings.refresh.seconds", seconds)
                : texts().get("settings.refresh.minutes", seconds / 60);
    }
}

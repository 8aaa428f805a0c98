package io.popindesk.ui.settings;

import io.popindesk.desk.CustomerField;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.Texts;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a setting is set to, as people say it. */
final class ValueWords {
    private static final int LONGEST = 120;

    private final Texts texts;

    ValueWords(Texts texts) {
        this.texts = texts;
    }

    String of(Part<?> part, DeskSettings settings) {
        Object value = Objects.requireNonNull(part.reading().apply(settings));
        String words =
                switch (value) {
                    case Enum<?> one -> texts.get("settings." + part.key() + "." + one.name());
                    case Boolean one -> texts.get("settings." + part.key() + "." + one);
                    case Integer number -> number(part, number);
                    case Optional<?> one -> one.map(Object::toString).orElse("");
                    case Collection<?> all -> join(all.stream().map(this::member).sorted());
                    case Map<?, ?> all ->
                            join(
                                    all.entrySet().stream()
                                            .map(one -> one.getKey() + "=" + one.getValue()));
                    default -> part.equals(Parts.REGION) ? country(value) : value.toString();
                };
        return words.isBlank() ? texts.get("settings.value.none") : shortened(words);
    }

    private String number(Part<?> part, int number) {
        if (part.equals(Parts.PROXY_PORT)) {
            return Integer.toString(number);
        }
        return texts.get("settings.value." + part.key(), number);
    }

    private String member(Object one) {
        return switch (one) {
            case DeskGroup group -> texts.get("settings.group.name", group.label(), group.id());
            case DeskAgent agent -> texts.get("settings.group.name", agent.label(), agent.id());
            case CustomerField field -> texts.get("customer.field." + field);
            default -> one.toString();
        };
    }

    private String country(Object region) {
        return Locale.of("", region.toString()).getDisplayCountry(texts.locale());
    }

    private String join(Stream<String> words) {
        return words.collect(Collectors.joining(texts.get("settings.notice.comma")));
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

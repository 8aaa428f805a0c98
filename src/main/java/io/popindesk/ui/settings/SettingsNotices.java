package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.FieldProblem;
import io.popindesk.settings.KeptFile;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what was wrong with the settings when they were read. */
public final class SettingsNotices {
    private static final int MOST = 4;

    /** What holds several settings in the file, and what it is called in the window. */
    private static final Map<String, String> WHOLES =
            Map.of(
                    "invitations", "section.message",
                    "account", "section.account",
                    "customers", "section.desk",
                    "slots", "section.desk",
                    "network", "section.network");

    private final Texts texts;

    public SettingsNotices(Texts texts) {
        this.texts = texts;
    }

    /** What a person should know of a reading; nothing where it went well. */
    public Optional<String> of(KeptFile.Reading<DeskSettings> reading) {
        if (reading.stuck()) {
            return Optional.of(texts.get("settings.notice.stuck"));
        }
        if (reading.setAside().isPresent()) {
            return Optional.of(
                    texts.get("setup.settingsSetAside", reading.setAside().get().toString()));
        }
        return reading.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get("settings.notice.fields", list(reading.problems())));
    }

    /** The fields with what is wrong with each; at most {@value #MOST}, and how many there are. */
    String list(List<FieldProblem> problems) {
        Set<String> all = new LinkedHashSet<>();
        problems.forEach(one -> all.add(words(one)));
        List<String> some = new ArrayList<>(all).subList(0, Math.min(all.size(), MOST));
        String list = String.join(texts.get("settings.notice.comma"), some);
        return all.size() > some.size()
                ? texts.get("settings.notice.more", list, all.size() - some.size())
                : list;
    }

    private String words(FieldProblem problem) {
        String why = texts.get("settings.problem." + problem.kind());
        return problem.field().isEmpty()
                ? why
                : texts.get("settings.notice.field", name(problem.field()), why);
    }

    /** A piece of a setting is called by the whole. */
    private String name(String field) {
        String known = field.replaceFirst("\\[.*", "");
        Optional<String> key = key(known);
        while (key.isEmpty() && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
            key = key(known);
        }
        return key.map(one -> texts.get("settings." + one)).orElse(field);
    }

    private static Optional<String> key(String field) {
        for (Part<?> part : Parts.ALL) {
            if (part.field().equals(field)) {
                return Optional.of(part.key());
            }
        }
        return Optional.ofNullable(WHOLES.get(field));
    }
}

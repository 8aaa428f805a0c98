package io.popindesk.ui.settings;

import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.FieldProblem;
import io.popindesk.settings.KeptFile;
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

    /** What the fields of the file are called in the window, where that is not the same. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("language", "language"),
                    Map.entry("brightness", "brightness"),
                    Map.entry("density", "density"),
                    Map.entry("textPercent", "textSize"),
                    Map.entry("groups", "groups"),
                    Map.entry("defaultGroup", "defaultGroup"),
                    Map.entry("reminderMinutes", "reminder"),
                    Map.entry("invitations", "section.message"),
                    Map.entry("invitations.en", "message.english"),
                    Map.entry("invitations.hi", "message.hindi"),
                    Map.entry("account", "section.account"),
                    Map.entry("account.base", "base"),
                    Map.entry("account.revision", "revision"),
                    Map.entry("account.agents", "agents"),
                    Map.entry("account.country", "country"),
                    Map.entry("account.agent", "agent"),
                    Map.entry("account.native", "nativeLink"),
                    Map.entry("account.campaign", "campaign"),
                    Map.entry("customers", "section.desk"),
                    Map.entry("customers.region", "region"),
                    Map.entry("customers.required", "required"),
                    Map.entry("slots", "section.desk"),
                    Map.entry("slots.fallbackZone", "fallbackZone"),
                    Map.entry("slots.refreshSeconds", "refresh"),
                    Map.entry("network", "section.network"),
                    Map.entry("network.proxy", "proxy"),
                    Map.entry("network.proxyHost", "proxyHost"),
                    Map.entry("network.proxyPort", "proxyPort"),
                    Map.entry("network.proxyUser", "proxyUser"),
                    Map.entry("network.authorities", "authorities"),
                    Map.entry("privacy.retentionDays", "part.retention"),
                    Map.entry("privacy.lockMinutes", "part.lock"));

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

    /** A part of a list or of an object is called by the whole. */
    private String name(String field) {
        String known = field.replaceFirst("\\[.*", "");
        while (!NAMES.containsKey(known) && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
        }
        return NAMES.containsKey(known) ? texts.get("settings." + NAMES.get(known)) : field;
    }
}

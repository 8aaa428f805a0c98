package io.popindesk.ui.settings;

import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the rows of a list stand for.
 *
 * @param name what the texts of its rows are found by
 * @param part which setting the list is
 * @param reading gives what the list holds
 * @param writing gives settings with another list
 * @param value makes what a row is of its label, which may be empty, and its id, which never is
 * @param ids what an id looks like
 * @param <T> what one row is
 */
record RowKind<T>(
        String name,
        Part<?> part,
        Function<DeskSettings, List<T>> reading,
        BiFunction<DeskSettings, List<T>, DeskSettings> writing,
        BiFunction<String, String, T> value,
        Function<T, String> label,
        Function<T, String> id,
        Pattern ids) {

    /** The groups that customers are sent to. */
    static final RowKind<DeskGroup> GROUPS =
            new RowKind<>(
                    "group",
                    Parts.GROUPS,
                    Parts.GROUPS.reading(),
                    Parts.GROUPS.writing(),
                    (label, id) -> new DeskGroup(label.isEmpty() ? id : label, id),
                    DeskGroup::label,
                    DeskGroup::id,
                    Pattern.compile(".{1,100}"));

    /** The agents that calls may be routed to. */
    static final RowKind<DeskAgent> AGENTS =
            new RowKind<>(
                    "agent",
                    Parts.AGENTS,
                    Parts.AGENTS.reading(),
                    Parts.AGENTS.writing(),
                    (label, id) -> new DeskAgent(label.isEmpty() ? id : label, id),
                    DeskAgent::label,
                    DeskAgent::id,
                    Pattern.compile("[0-9]{1,18}"));

    /** The keys of a campaign, each with its value for a label. */
    static final RowKind<Map.Entry<String, String>> CAMPAIGN =
            new RowKind<>(
                    "campaignKey",
                    Parts.CAMPAIGN,
                    now -> List.copyOf(Parts.CAMPAIGN.reading().apply(now).entrySet()),
                    (now, all) -> Parts.CAMPAIGN.writing().apply(now, inOrder(all)),
                    (label, id) -> Map.entry(id, label),
                    Map.Entry::getValue,
                    Map.Entry::getKey,
                    Pattern.compile(".{1,100}"));

    boolean isId(String typed) {
        return ids.matcher(typed).matches();
    }

    private static Map<String, String> inOrder(List<Map.Entry<String, String>> entries) {
        Map<String, String> map = new LinkedHashMap<>();
        entries.forEach(one -> map.put(one.getKey(), one.getValue()));
        return map;
    }
}

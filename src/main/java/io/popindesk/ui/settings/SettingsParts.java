package io.popindesk.ui.settings;

import javafx.scene.Node;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other parts of the program put into the settings.
 *
 * @param connection how the desk is connected, at the top of the account's section
 * @param proxyPassword keeps the password of a proxy; where there is none, none is asked for
 * @param privacy sections that stand before the network's
 * @param last sections that stand at the end
 */
public record SettingsParts(
        Optional<Node> connection,
        Optional<ProxySecret> proxyPassword,
        List<Section> privacy,
        List<Section> last) {

    /** Nothing beside what the settings have of their own. */
    public static final SettingsParts NONE =
            new SettingsParts(Optional.empty(), Optional.empty(), List.of(), List.of());

    /** These, and what is said about privacy: one section before the network's, one at the end. */
    public SettingsParts with(Section before, Section atTheEnd) {
        return new SettingsParts(
                connection,
                proxyPassword,
                Stream.concat(privacy.stream(), Stream.of(before)).toList(),
                Stream.concat(last.stream(), Stream.of(atTheEnd)).toList());
    }

    public SettingsParts {
        privacy = List.copyOf(privacy);
        last = List.copyOf(last);
    }
}

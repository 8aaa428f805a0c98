package io.popindesk.ui.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.Regions;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Part;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The account at Popin: how the desk is connected, and what goes there with each customer. */
final class AccountSection extends Section {
    private final SettingsModel settings;
    private final CheckedField country;
    private final Choice<String> agent;
    private final Choice<Boolean> nativeLink;

    /**
     * @param connection what tells of the connection and changes it, if there is anything
     */
    AccountSection(SettingsModel settings, Texts texts, Optional<Node> connection) {
        super("account", texts);
        this.settings = settings;
        country = new CheckedField("setting-country", this::checkCountry, set(Parts.COUNTRY));
        agent = new Choice<>("setting-agent", List.of(""), this::agentName, set(Parts.AGENT));
        nativeLink =
                new Choice<>(
                        "setting-nativeLink",
                        List.of(true, false),
                        own -> texts.get("settings.nativeLink." + own),
                        set(Parts.NATIVE_LINK));
        connection.ifPresent(this::addNode);
        addSetting("revision", new RevisionChoice(settings, texts)).of(Parts.REVISION);
        ObservableValue<Boolean> richer =
                settings.settingsProperty()
                        .map(now -> now.account().revision().equals(ApiRevision.HELP_CENTRE));
        addSetting("country", country).of(Parts.COUNTRY).onlyWhile(richer);
        addSetting("agents", editor(RowKind.AGENTS)).of(Parts.AGENTS).onlyWhile(richer);
        addSetting("agent", agent).of(Parts.AGENT).onlyWhile(richer);
        addSetting("nativeLink", nativeLink).of(Parts.NATIVE_LINK).onlyWhile(richer);
        addSetting("campaign", editor(RowKind.CAMPAIGN)).of(Parts.CAMPAIGN).onlyWhile(richer);
        settings.settingsProperty().subscribe(this::show);
    }

    private RowsEditor editor(RowKind<?> kind) {
        return new RowsEditor(new RowsModel<>(settings, kind), texts());
    }

    private void show(DeskSettings now) {
        country.show(now.account().extras().country());
        List<String> ids = new ArrayList<>();
        ids.add("");
        now.account().agents().stream().map(DeskAgent::id).forEach(ids::add);
        String chosen = now.account().extras().agent();
        if (!ids.contains(chosen)) {
            ids.add(chosen);
        }
        agent.offer(ids, chosen);
        nativeLink.show(now.account().extras().nativeLink());
    }

    private String agentName(String id) {
        if (id.isEmpty()) {
            return texts().get("settings.agent.anyone");
        }
        return settings.settingsProperty().get().account().agents().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> texts().get("settings.group.name", one.label(), one.id()))
                .findFirst()
                .orElse(id);
    }

    /** It has to be the code of some country. */
    private Optional<String> checkCountry(String typed) {
        boolean known =
                typed.isEmpty()
                        || Regions.callingCodes().values().stream()
                                .anyMatch(code -> typed.equals(code.toString()));
        return known ? Optional.empty() : Optional.of(texts().get("settings.country.wrong"));
    }

    private <T> Consumer<T> set(Part<T> part) {
        return value -> settings.change(now -> part.writing().apply(now, value));
    }
}

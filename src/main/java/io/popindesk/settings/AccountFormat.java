package io.popindesk.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account as JSON; the keys to it never stand there. */
final class AccountFormat {
    private static final int MOST = 1_000;

    private AccountFormat() {}

    static AccountSettings read(ObjectNode from) {
        AccountSettings usual = AccountSettings.USUAL;
        return new AccountSettings(
                Values.truth(from, "live", usual.live()),
                base(from),
                Values.one(from, "keys", KeyPlace.class, usual.keys()),
                Values.one(from, "revision", ApiRevision.class, usual.revision()),
                agents(from.get("agents")),
                extras(from));
    }

    private static URI base(ObjectNode from) {
        try {
            URI base = new URI(Values.text(from, "base", ""));
            return PopinAccount.isAcceptable(base) ? base : AccountSettings.USUAL.base();
        } catch (URISyntaxException e) {
            return AccountSettings.USUAL.base();
        }
    }

    private static List<DeskAgent> agents(JsonNode from) {
        List<DeskAgent> agents = new ArrayList<>();
        if (from instanceof ArrayNode all) {
            for (JsonNode one : all) {
                if (one instanceof ObjectNode agent && agents.size() < MOST) {
                    String id = Values.text(agent, "id", "").strip();
                    String label = Values.text(agent, "label", "").strip();
                    if (id.matches("[0-9]{1,18}")) {
                        agents.add(new DeskAgent(label.isEmpty() ? id : label, id));
                    }
                }
            }
        }
        return agents;
    }

    private static CaptureExtras extras(ObjectNode from) {
        String country = Values.text(from, "country", "");
        String agent = Values.text(from, "agent", "");
        Map<String, String> campaign = new LinkedHashMap<>();
        Values.object(from, "campaign")
                .properties()
                .forEach(
                        one -> {
                            if (one.getValue().isString() && campaign.size() < MOST) {
                                campaign.put(one.getKey(), one.getValue().stringValue());
                            }
                        });
        return new CaptureExtras(
                country.matches("[0-9]{0,4}") ? country : "",
                agent.matches("[0-9]{0,18}") ? agent : "",
                Values.truth(from, "native", true),
                campaign);
    }

    static void write(AccountSettings value, ObjectNode into) {
        into.put("live", value.live());
        into.put("base", value.base().toString());
        into.put("keys", Values.name(value.keys()));
        into.put("revision", Values.name(value.revision()));
        ArrayNode agents = into.putArray("agents");
        value.agents()
                .forEach(
                        agent ->
                                agents.addObject()
                                        .put("label", agent.label())
                                        .put("id", agent.id()));
        into.put("country", value.extras().country());
        into.put("agent", value.extras().agent());
        into.put("native", value.extras().nativeLink());
        ObjectNode campaign = into.putObject("campaign");
        value.extras().campaign().forEach(campaign::put);
    }
}

package io.popindesk.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The account as JSON; the keys to it never stand there. */
final class AccountFormat {
    private AccountFormat() {}

    static AccountSettings read(Fields from) {
        AccountSettings usual = AccountSettings.USUAL;
        return new AccountSettings(
                from.truth("live", usual.live()),
                base(from),
                from.one("keys", KeyPlace.class, usual.keys()),
                from.one("revision", ApiRevision.class, usual.revision()),
                from.objects("agents", AccountFormat::agent),
                extras(from));
    }

    private static URI base(Fields from) {
        URI usual = AccountSettings.USUAL.base();
        try {
            URI base = new URI(from.text("base", usual.toString()));
            if (PopinAccount.isAcceptable(base)) {
                return base;
            }
            from.note("base", problem(base));
        } catch (URISyntaxException e) {
            from.note("base", FieldProblem.Kind.NO_ADDRESS);
        }
        return usual;
    }

    private static FieldProblem.Kind problem(URI base) {
        if (base.getRawUserInfo() != null || base.getRawQuery() != null) {
            return FieldProblem.Kind.SECRET_IN_ADDRESS;
        }
        return "http".equalsIgnoreCase(base.getScheme())
                ? FieldProblem.Kind.NOT_SECURE
                : FieldProblem.Kind.NO_ADDRESS;
    }

    private static Optional<DeskAgent> agent(Fields from) {
        String id = from.text("id", "").strip();
        String label = from.text("label", "").strip();
        if (id.matches("[0-9]{1,18}")) {
            return Optional.of(new DeskAgent(label.isEmpty() ? id : label, id));
        }
        from.note("id", FieldProblem.Kind.NOT_DIGITS);
        return Optional.empty();
    }

    private static CaptureExtras extras(Fields from) {
        return new CaptureExtras(
                from.matching("country", "[0-9]{0,4}", FieldProblem.Kind.NOT_DIGITS),
                from.matching("agent", "[0-9]{0,18}", FieldProblem.Kind.NOT_DIGITS),
                from.truth("native", true),
                from.texts("campaign"));
    }

    static void write(AccountSettings value, ObjectNode into) {
        into.put("live", value.live());
        into.put("base", value.base().toString());
        into.put("keys", Fields.name(value.keys()));
        into.put("revision", Fields.name(value.revision()));
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

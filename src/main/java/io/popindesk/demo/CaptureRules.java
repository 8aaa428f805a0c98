package io.popindesk.demo;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a capture request must and may hold, by one revision of the documentation or the other. */
final class CaptureRules {
    static final String INVALID = "The given data was invalid.";

    private static final String HUB_PIN = "pin_code";
    private static final String CENTRE_PIN = "pincode";

    /** Five texts, none empty; anything else is not looked at. */
    private static final CaptureRules DEVELOPER_HUB =
            new CaptureRules(HUB_PIN, developerHub(), false);

    /** Two texts; what else there is must look like what it names. */
    private static final CaptureRules HELP_CENTRE =
            new CaptureRules(CENTRE_PIN, helpCentre(), true);

    private final String pinCode;
    private final Map<String, FieldRule> fields;
    private final boolean extras;

    private CaptureRules(String pinCode, Map<String, FieldRule> fields, boolean extras) {
        this.pinCode = pinCode;
        this.fields = fields;
        this.extras = extras;
    }

    /**
     * The rules that a body is to follow. Where either may be, the name of the PIN code tells: the
     * developer hub does not do without one.
     */
    static CaptureRules of(ObjectNode body, Set<ApiRevision> revisions) {
        boolean hub =
                !revisions.contains(ApiRevision.HELP_CENTRE)
                        || (revisions.contains(ApiRevision.DEVELOPER_HUB) && body.has(HUB_PIN));
        return hub ? DEVELOPER_HUB : HELP_CENTRE;
    }

    /** What is wrong, in Laravel's words by field; empty when all is well. */
    Map<String, String> errors(ObjectNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach(
                (field, rule) ->
                        rule.error(field.replace('_', ' '), body.get(field))
                                .ifPresent(error -> errors.put(field, error)));
        return errors;
    }

    /** The customer of a body without errors. */
    Customer customer(ObjectNode body) {
        return new Customer(
                text(body, "mobile"),
                text(body, "name"),
                text(body, "email"),
                text(body, pinCode),
                text(body, "group"));
    }

    /** What goes along in a body without errors. */
    CaptureExtras extras(ObjectNode body) {
        if (!extras) {
            return CaptureExtras.NONE;
        }
        Map<String, String> campaign = new LinkedHashMap<>();
        body.path("campaign").forEachEntry((key, value) -> campaign.put(key, value.asString()));
        return new CaptureExtras(
                text(body, "country"),
                text(body, "agent"),
                body.path("native").asBoolean(true),
                campaign);
    }

    private static String text(ObjectNode body, String field) {
        return Optional.ofNullable(body.get(field)).map(JsonNode::asString).orElse("");
    }

    private static Map<String, FieldRule> developerHub() {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        fields.put("name", FieldRule.required(FieldRule.ANYTHING));
        fields.put("mobile", FieldRule.required(FieldRule.MOBILE));
        fields.put("email", FieldRule.required(FieldRule.EMAIL));
        fields.put("group", FieldRule.required(FieldRule.ANYTHING));
        fields.put(HUB_PIN, FieldRule.required(FieldRule.PIN_CODE));
        return fields;
    }

    private static Map<String, FieldRule> helpCentre() {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        fields.put("name", FieldRule.required(FieldRule.ANYTHING));
        fields.put("mobile", FieldRule.required(FieldRule.MOBILE));
        fields.put("email", FieldRule.optional(FieldRule.EMAIL));
        fields.put("group", FieldRule.optional(FieldRule.ANYTHING));
        fields.put(CENTRE_PIN, FieldRule.optional(FieldRule.PIN_CODE));
        fields.put("country", FieldRule.optional(FieldRule.CALLING_CODE));
        fields.put("agent", FieldRule.optional(CaptureRules::isId, "must be an integer."));
        fields.put(
                "native", FieldRule.optional(JsonNode::isBoolean, "field must be true or false."));
        // What is an object to others is an array to PHP.
        fields.put("campaign", FieldRule.optional(JsonNode::isObject, "must be an array."));
        return fields;
    }

    private static boolean isId(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
    }
}

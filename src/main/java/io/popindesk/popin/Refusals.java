package io.popindesk.popin;

import io.popindesk.desk.CustomerField;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.PopinFailure.Rejected;
import io.popindesk.desk.PopinFailure.Unknown;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what an answer that is no success means for the desk. */
final class Refusals {
    /** By what names Popin may call the fields, in either revision of its documentation. */
    private static final Map<String, CustomerField> FIELDS =
            Map.of(
                    "mobile", CustomerField.MOBILE,
                    "name", CustomerField.NAME,
                    "email", CustomerField.EMAIL,
                    "pin_code", CustomerField.PIN_CODE,
                    "pincode", CustomerField.PIN_CODE,
                    "group", CustomerField.GROUP);

    /** No more than this of a message is ever shown. */
    private static final int ENOUGH = 1000;

    private final Json json;
    private final InstantSource clock;

    Refusals(Json json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The meaning of a status other than 2xx. */
    PopinFailure byStatus(Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 400, 422 -> rejected(Rejected.Reason.DETAILS, answer);
            case 401, 403 -> rejected(Rejected.Reason.KEYS, answer);
            case 404, 405 -> rejected(Rejected.Reason.ADDRESS, answer);
            case 429 -> rejected(Rejected.Reason.TOO_MANY, answer);
            case 413, 415, 419 -> rejected(Rejected.Reason.OTHER, answer);
            case 408 -> unknown(Unknown.Reason.SERVER_ERROR, answer);
            default ->
                    switch (status / 100) {
                        case 3 -> unknown(Unknown.Reason.REDIRECTED, answer);
                        case 5 -> unknown(Unknown.Reason.SERVER_ERROR, answer);
                        default -> unknown(Unknown.Reason.UNREADABLE, answer);
                    };
        };
    }

    /** A refusal that stands in the body of a 2xx. */
    Rejected byBody(Answer answer, ObjectNode body) {
        return rejected(Rejected.Reason.OTHER, answer, body);
    }

    /** A 2xx that does not say what was done. */
    static Unknown unreadable(Answer answer, UnreadableException e) {
        return new Unknown(
                e.isWebPage() ? Unknown.Reason.WEB_PAGE : Unknown.Reason.UNREADABLE,
                OptionalInt.of(answer.status()),
                Optional.empty(),
                e);
    }

    private Unknown unknown(Unknown.Reason reason, Answer answer) {
        return new Unknown(reason, OptionalInt.of(answer.status()), retryAfter(answer), null);
    }

    private Rejected rejected(Rejected.Reason reason, Answer answer) {
        @Nullable ObjectNode body;
        try {
            body = json.object(answer.body());
        } catch (UnreadableException e) {
            // The status alone says enough; a web page has no words for the desk.
            body = null;
        }
        return rejected(reason, answer, body);
    }

    private Rejected rejected(Rejected.Reason reason, Answer answer, @Nullable ObjectNode body) {
        var fields = new EnumMap<CustomerField, String>(CustomerField.class);
        String message = body == null ? "" : readErrors(body, fields);
        return new Rejected(reason, answer.status(), message, fields, retryAfter(answer));
    }

    /**
     * Sorts Laravel's {@code errors} into {@code fields}.
     *
     * @return the message, with the errors that belong to no field of the form
     */
    private static String readErrors(ObjectNode body, Map<CustomerField, String> fields) {
        var message = new StringBuilder(Fields.text(body.get("message")).orElse(""));
        @Nullable JsonNode errors = body.get("errors");
        if (errors != null && errors.isObject()) {
            errors.forEachEntry((name, error) -> readError(name, error, fields, message));
        } else if (errors != null) {
            append(message, Fields.texts(errors));
        }
        return PlainText.oneLine(message.toString());
    }

    private static void readError(
            String name, JsonNode error, Map<CustomerField, String> fields, StringBuilder message) {
        List<String> words = Fields.texts(error);
        @Nullable CustomerField field = FIELDS.get(name);
        if (field == null) {
            append(message, words);
        } else {
            fields.put(field, PlainText.oneLine(String.join(" ", words)));
        }
    }

    /** Laravel's message already has the words of the first error. */
    private static void append(StringBuilder message, List<String> words) {
        for (String word : words) {
            if (message.length() < ENOUGH && message.indexOf(word) < 0) {
                message.append(' ').append(word);
            }
        }
    }

    private Optional<Duration> retryAfter(Answer answer) {
        return answer.retryAfter().flatMap(header -> RetryAfter.read(header, clock.instant()));
    }
}

package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.RawConnection.RawReply;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The demo takes captures of either revision, and finds fault with them as Laravel would. */
class CaptureRulesTest {
    private static final String TWO = "{\"name\":\"Asha Rao\",\"mobile\":\"9845012345\"}";

    private DemoService service;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        service = DemoService.start(DemoOptions.standard().withOtherDesks(false));
        client = new RawClient(service);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void nameAndMobileAreEnoughForTheHelpCentre() throws IOException {
        assertThat(client.call(Endpoint.CAPTURE, TWO).status()).isEqualTo(200);

        DemoCapture capture = service.captures().getFirst();
        assertThat(capture.customer())
                .isEqualTo(new Customer("9845012345", "Asha Rao", "", "", ""));
        assertThat(capture.extras()).isEqualTo(CaptureExtras.NONE);
    }

    @Test
    void everythingThatTheHelpCentreKnowsIsTaken() throws IOException {
        String body =
                """
                {"name": "Asha Rao", "mobile": "9845012345", "email": "asha@example.com",
                 "group": "5211", "pincode": "560001", "country": "91", "agent": 4711,
                 "native": false, "campaign": {"utm_source": "shop"}}""";
        assertThat(client.call(Endpoint.CAPTURE, body).status()).isEqualTo(200);

        DemoCapture capture = service.captures().getFirst();
        assertThat(capture.customer())
                .isEqualTo(
                        new Customer(
                                "9845012345", "Asha Rao", "asha@example.com", "560001", "5211"));
        assertThat(capture.extras())
                .isEqualTo(new CaptureExtras("91", "4711", false, Map.of("utm_source", "shop")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email    | ""      | The email field must have a value.
                    email    | "asha"  | The email format is invalid.
                    email    | null    | The email must be a string.
                    group    | 5211    | The group must be a string.
                    pincode  | "5"     | The pincode format is invalid.
                    country  | 91      | The country must be a string.
                    country  | "+91"   | The country format is invalid.
                    agent    | "4711"  | The agent must be an integer.
                    agent    | 4.5     | The agent must be an integer.
                    native   | "false" | The native field must be true or false.
                    campaign | "shop"  | The campaign must be an array.
                    campaign | []      | The campaign must be an array.
                    """)
    void whatGoesAlongHasToBeOfItsKind(String field, String value, String message)
            throws IOException {
        RawReply reply =
                client.call(
                        Endpoint.CAPTURE, TWO.replace("}", ",\"" + field + "\":" + value + "}"));

        assertThat(reply.status()).isEqualTo(422);
        JsonNode errors = RawClient.json(reply).get("errors");
        assertThat(errors.propertyNames()).containsExactly(field);
        assertThat(errors.get(field).get(0).stringValue()).isEqualTo(message);
        assertThat(service.captures()).isEmpty();
    }

    @Test
    void pinCodeOfTheDeveloperHubBringsItsRulesAlong() throws IOException {
        RawReply reply =
                client.call(Endpoint.CAPTURE, TWO.replace("}", ",\"pin_code\":\"560001\"}"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(RawClient.json(reply).get("errors").propertyNames())
                .containsExactly("email", "group");
    }

    @Test
    void demoOfOneRevisionDoesNotTakeTheOther() throws IOException {
        assertThat(status(ApiRevision.DEVELOPER_HUB, TWO)).isEqualTo(422);
        assertThat(status(ApiRevision.DEVELOPER_HUB, RawClient.CUSTOMER)).isEqualTo(200);
        assertThat(status(ApiRevision.HELP_CENTRE, TWO)).isEqualTo(200);
    }

    private static int status(ApiRevision revision, String body) throws IOException {
        try (var strict =
                DemoService.start(DemoOptions.standard().withRevisions(Set.of(revision)))) {
            return new RawClient(strict).call(Endpoint.CAPTURE, body).status();
        }
    }
}

package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURE;
import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.SCHEDULE;
import static io.popindesk.popin.Calls.SLOTS;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.client;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;
import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.PopinFailure.Rejected;
import io.popindesk.desk.PopinFailure.Unknown;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three calls against a server that behaves, or refuses in good order. */
@InEveryLocale
class HttpPopinTest {

    @Test
    void captureSendsTheFiveFieldsInOrderAndReadsTheRegistration() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED));
                var popin = client(server)) {
            Registration registration = popin.capture(Calls.ASHA, call());

            assertThat(registration.id()).isEqualTo(Calls.ID);
            assertThat(registration.link().uri())
                    .contains(URI.create("https://live.popin.to/8131-a157"));
            assertThat(registration.message()).isEqualTo("User captured successfully");
            String request = server.requests().getFirst();
            assertThat(request).startsWith("POST /api/v1/external/capture HTTP/1.1\r\n");
            assertThat(body(request))
                    .isEqualTo(
                            """
                            {"name":"Asha Rao","mobile":"9845012345","email":"asha@example.com","group":"QA101","pin_code":"560001"}""");
        }
    }

    @Test
    void textsOfAnyScriptAreSentAsUtf8() throws Exception {
        var customer = new Customer("+4915112345678", "आशा 👩‍💻 \"O'Neil\"", "a@b.de", "1", "g");
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED));
                var popin = client(server)) {
            popin.capture(customer, call());

            assertThat(body(server.requests().getFirst()))
                    .contains("\"name\":\"आशा 👩‍💻 \\\"O'Neil\\\"\"");
        }
    }

    @Test
    void scheduleSendsTheVeryWordsOfTheSlot() throws Exception {
        var odd =
                new Slot(
                        "thu,  25 Sep 2025",
                        "3:15\u202fpm",
                        LocalDateTime.of(2025, 9, 25, 15, 15),
                        Calls.KOLKATA);
        try (var server =
                        RawServer.answering(
                                RawServer.json(200, "{\"status\":1,\"message\":\"ok\"}"));
                var popin = client(server)) {
            assertThat(popin.schedule(Calls.ID, odd, call()).message()).isEqualTo("ok");

            String request = server.requests().getFirst();
            assertThat(request).startsWith("POST /api/v1/external/schedule HTTP/1.1\r\n");
            assertThat(body(request))
                    .isEqualTo(
                            "{\"customer_id\":\"MzE1\",\"time\":\"thu,  25 Sep 2025 3:15\u202fpm\"}");
        }
    }

    @Test
    void slotsAreAskedForWithoutABody() throws Exception {
        String sample =
                """
                {"availability": [
                   {"date": "Wed, 24 Sep 2025", "slots": ["01:00 PM", "01:15 PM", "01:30 PM", "10:45 PM"]},
                   {"date": "Thu, 25 Sep 2025", "slots": ["10:00 AM", "10:15 AM", "10:45 PM"]}],
                 "slotDiff": 15, "timezone": "Asia/Kolkata"}
                """;
        try (var server = RawServer.answering(RawServer.json(200, sample));
                var popin = client(server)) {
            Availability availability = popin.slots(call());

            assertThat(availability.slots()).hasSize(7);
            assertThat(availability.readAt()).isEqualTo(Calls.NOW);
            String request = server.requests().getFirst();
            assertThat(request).startsWith("GET /api/v1/external/slots HTTP/1.1\r\n");
            assertThat(body(request)).isEmpty();
        }
    }

    @Test
    void everyRequestCarriesTheHeadersAndTheKeysStandNowhereElse() throws Exception {
        try (var server =
                        RawServer.answering(
                                RawServer.json(
                                        200, CAPTURED.replace("}", ", \"availability\": []}")));
                var popin = client(server)) {
            for (var request : List.of(CAPTURE, SLOTS, SCHEDULE)) {
                request.send(popin, call());
            }
            assertThat(server.requests())
                    .hasSize(3)
                    .allSatisfy(
                            request -> {
                                assertThat(headers(request))
                                        .contains(
                                                "x-api-key: key-of-the-seller",
                                                "x-token: 4711",
                                                "accept: application/json",
                                                "user-agent: popin desk",
                                                "connection: close")
                                        .noneMatch(header -> header.startsWith("cookie"))
                                        .noneMatch(header -> header.startsWith("accept-encoding"))
                                        .noneMatch(header -> header.startsWith("upgrade"));
                                assertThat(request).containsOnlyOnce("key-of-the-seller");
                                assertThat(request.lines().findFirst().orElseThrow())
                                        .doesNotContain("4711");
                            });
            assertThat(headers(server.requests().getFirst()))
                    .anyMatch(header -> header.startsWith("content-type: application/json"));
        }
    }

    @Test
    void theCallIsMarkedSentJustBeforeTheRequestLeaves() throws Exception {
        List<Integer> requestsSeen = new ArrayList<>();
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED));
                var popin = client(server)) {
            var call =
                    new Call(new Cancellation(), () -> requestsSeen.add(server.requests().size()));
            popin.capture(Calls.ASHA, call);

            assertThat(requestsSeen).containsExactly(0);
            assertThat(call.isSent()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,DETAILS",
        "401,KEYS",
        "403,KEYS",
        "404,ADDRESS",
        "405,ADDRESS",
        "413,OTHER",
        "415,OTHER",
        "419,OTHER",
        "422,DETAILS",
        "429,TOO_MANY"
    })
    void refusalsKeepTheirStatusAndWordsAndAreNotRepeated(int status, Rejected.Reason reason)
            throws Exception {
        for (var request : List.of(CAPTURE, SLOTS, SCHEDULE)) {
            try (var server =
                            RawServer.answering(
                                    RawServer.json(
                                            status,
                                            "Retry-After: 0\r\nWWW-Authenticate: Basic realm=x\r\n",
                                            "{\"message\": \"<b>No</b>\"}"));
                    var popin = client(server)) {
                Rejected rejected = failure(Rejected.class, popin, request);

                assertThat(rejected.reason()).isEqualTo(reason);
                assertThat(rejected.httpStatus()).isEqualTo(status);
                assertThat(rejected.popinMessage()).isEqualTo("No");
                assertThat(rejected.retryAfter()).contains(Duration.ZERO);
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300,REDIRECTED", "304,REDIRECTED", "408,SERVER_ERROR", "500,SERVER_ERROR",
        "502,SERVER_ERROR", "503,SERVER_ERROR", "504,SERVER_ERROR", "409,UNREADABLE",
        "599,SERVER_ERROR", "418,UNREADABLE"
    })
    void whatMayHaveBeenDoneIsUnknownAndNotRepeated(int status, Unknown.Reason reason)
            throws Exception {
        for (var request : List.of(CAPTURE, SLOTS, SCHEDULE)) {
            try (var server =
                            RawServer.answering(
                                    RawServer.json(status, "Retry-After: 7\r\n", "<h1>Oops</h1>"));
                    var popin = client(server)) {
                Unknown unknown = failure(Unknown.class, popin, request);

                assertThat(unknown.reason()).isEqualTo(reason);
                assertThat(unknown.httpStatus()).hasValue(status);
                assertThat(unknown.retryAfter()).contains(Duration.ofSeconds(7));
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }

    @Test
    void aFieldMapIsSortedIntoTheFieldsOfTheForm() throws Exception {
        String body =
                """
                {"message": "The mobile is wrong. (and 2 more errors)", "errors": {
                   "mobile": ["The mobile is wrong.", "Really."], "pincode": "Too <i>short</i>",
                   "time": {"2": "Not in the future."}, "email": []}}
                """;
        try (var server = RawServer.answering(RawServer.json(422, body));
                var popin = client(server)) {
            Rejected rejected = failure(Rejected.class, popin, CAPTURE);

            assertThat(rejected.fieldMessages())
                    .containsOnly(
                            Map.entry(CustomerField.MOBILE, "The mobile is wrong. Really."),
                            Map.entry(CustomerField.PIN_CODE, "Too short"),
                            Map.entry(CustomerField.EMAIL, ""));
            assertThat(rejected.popinMessage())
                    .isEqualTo("The mobile is wrong. (and 2 more errors) Not in the future.");
            assertThat(rejected.getMessage()).doesNotContain("mobile");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Forbidden</body></html>",
                "",
                "[]",
                "{\"message\": [1.5]}",
                "\u0000",
                "{\"message\": \"a\", \"message\": \"b\"}"
            })
    void aRefusalWithoutReadableWordsIsStillThatRefusal(String body) throws Exception {
        try (var server = RawServer.answering(RawServer.json(403, body));
                var popin = client(server)) {
            Rejected rejected = failure(Rejected.class, popin, SCHEDULE);

            assertThat(rejected.reason()).isEqualTo(Rejected.Reason.KEYS);
            assertThat(rejected.popinMessage()).isEmpty();
            assertThat(rejected.fieldMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "2", "false", "\"error\"", "-1", "\"\""})
    void anotherStatusInA2xxIsARefusalInPopinsWords(String status) throws Exception {
        String body = "{\"status\": %s, \"message\": \"Slot not available\"}".formatted(status);
        try (var server = RawServer.answering(RawServer.json(200, body));
                var popin = client(server)) {
            Rejected rejected = failure(Rejected.class, popin, SCHEDULE);

            assertThat(rejected.reason()).isEqualTo(Rejected.Reason.OTHER);
            assertThat(rejected.httpStatus()).isEqualTo(200);
            assertThat(rejected.popinMessage()).isEqualTo("Slot not available");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": 1}",
                "{\"status\": \"1\"}",
                "{\"status\": true}",
                "{}",
                "\ufeff \n{\"status\": 1, \"new\": {\"x\": []}}",
                "{\"status\": 1, \"message\": null}"
            })
    void aScheduleIsConfirmedByTheStatusAlone(String body) throws Exception {
        try (var server = RawServer.answering(RawServer.json(201, body));
                var popin = client(server)) {
            assertThat(popin.schedule(Calls.ID, Calls.SLOT, call()).message()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "1",
                "\"1\"",
                "{\"status\": 1.9}",
                "{\"status\": null}",
                "{\"status\": []}",
                "{\"status\": 1, \"status\": 0}",
                "{\"status\": 1} x",
                "{\"status\": 1}{\"status\": 1}",
                "{\"status\": 1",
                "{'status': 1}",
                "<br />\n<b>Warning</b>: in x.php\n{\"status\": 1}",
                "Notice: x\n{\"status\": 1}",
                "{\"status\": 1, \"message\": \"\u0001\"}",
                "{\"status\": NaN}"
            })
    void aSuccessThatCannotBeReadIsInDoubt(String body) throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, body));
                var popin = client(server)) {
            Unknown unknown = failure(Unknown.class, popin, SCHEDULE);

            assertThat(unknown.reason()).isEqualTo(Unknown.Reason.UNREADABLE);
            assertThat(unknown.httpStatus()).hasValue(200);
        }
    }

    @Test
    void thePageOfACaptivePortalIsNoSuccess() throws Exception {
        try (var server =
                        RawServer.answering(
                                RawServer.json(
                                        200, "\ufeff\n <!DOCTYPE html><title>Sign in</title>"));
                var popin = client(server)) {
            for (var request : List.of(CAPTURE, SLOTS, SCHEDULE)) {
                assertThat(failure(Unknown.class, popin, request).reason())
                        .isEqualTo(Unknown.Reason.WEB_PAGE);
            }
        }
    }

    @Test
    void noFailureQuotesTheAnswer() throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, "{\"status\": Asha9845012345"));
                var popin = client(server)) {
            Throwable failure = failure(Unknown.class, popin, CAPTURE);

            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("Asha").doesNotContain("key-of");
        }
    }

    @Test
    void aChallengeIsNotAnsweredByASecondRequest() throws Exception {
        Authenticator before = Authenticator.getDefault();
        Authenticator.setDefault(
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("clerk", "secret".toCharArray());
                    }
                });
        try (var server =
                        RawServer.answering(
                                RawServer.json(
                                        401, "WWW-Authenticate: Basic realm=\"x\"\r\n", "{}"));
                var popin = client(server)) {
            assertThat(failure(Rejected.class, popin, CAPTURE).reason())
                    .isEqualTo(Rejected.Reason.KEYS);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests().getFirst()).doesNotContain("Authorization");
        } finally {
            Authenticator.setDefault(before);
        }
    }

    @Test
    void aServerOnThisMachineIsReachedPastAnyProxy() throws Exception {
        var before = ProxySelector.getDefault();
        try (var proxy = RawServer.answering(RawServer.json(200, "{}"));
                var server = RawServer.answering(RawServer.json(200, CAPTURED))) {
            ProxySelector.setDefault(
                    ProxySelector.of(
                            new InetSocketAddress(
                                    InetAddress.ofLiteral("127.0.0.1"), proxy.port())));
            try (var popin = client(server)) {
                popin.capture(Calls.ASHA, call());
            }
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void theModuleNamesWhatHttpClientNeedsAndCannotAskFor() {
        // The tests see every module of the JDK; the program only those that are named.
        assertThat(HttpPopin.class.getModule().getDescriptor().requires())
                .anyMatch(module -> module.name().equals("jdk.net"));
    }

    private static String body(String request) {
        return request.substring(request.indexOf("\r\n\r\n") + 4);
    }

    private static List<String> headers(String request) {
        return request.substring(0, request.indexOf("\r\n\r\n"))
                .lines()
                .skip(1)
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }
}

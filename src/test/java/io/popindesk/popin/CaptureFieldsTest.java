package io.popindesk.popin;

import static io.popindesk.popin.Calls.CAPTURED;
import static io.popindesk.popin.Calls.PATIENT;
import static io.popindesk.popin.Calls.account;
import static io.popindesk.popin.Calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.Customer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.LinkedHashMap;
import java.util.Map;

/** The very bytes of a capture, in either revision of the documentation. */
@Timeout(30)
class CaptureFieldsTest {
    /** The developer hub's own sample. */
    private static final Customer VIJITH =
            new Customer("9544510895", "Vijith", "vijith@springr.in", "221007", "QA101");

    private static final Customer WITH_LITTLE = new Customer("9544510895", "Vijith", "", "", "");

    @Test
    void developerHubsSampleIsSentWordForWord() throws Exception {
        assertThat(sent(VIJITH, ApiRevision.DEVELOPER_HUB, CaptureExtras.NONE))
                .isEqualTo(
                        """
                        {"name":"Vijith","mobile":"9544510895","email":"vijith@springr.in","group":"QA101","pin_code":"221007"}""");
    }

    @Test
    void developerHubKnowsNothingOfTheExtras() throws Exception {
        assertThat(sent(VIJITH, ApiRevision.DEVELOPER_HUB, everything()))
                .isEqualTo(sent(VIJITH, ApiRevision.DEVELOPER_HUB, CaptureExtras.NONE));
    }

    @Test
    void helpCentreNeedsNameAndMobileAndLeavesOutWhatIsEmpty() throws Exception {
        assertThat(sent(WITH_LITTLE, ApiRevision.HELP_CENTRE, CaptureExtras.NONE))
                .isEqualTo(
                        """
                        {"name":"Vijith","mobile":"9544510895"}""");
    }

    @Test
    void helpCentreCallsThePinCodeByItsOwnName() throws Exception {
        assertThat(sent(VIJITH, ApiRevision.HELP_CENTRE, CaptureExtras.NONE))
                .isEqualTo(
                        """
                        {"name":"Vijith","mobile":"9544510895","email":"vijith@springr.in","group":"QA101","pincode":"221007"}""");
    }

    @Test
    void extrasAreANumberATruthValueAndAnObject() throws Exception {
        assertThat(sent(WITH_LITTLE, ApiRevision.HELP_CENTRE, everything()))
                .isEqualTo(
                        """
                        {"name":"Vijith","mobile":"9544510895","country":"91","agent":4711,"native":false,"campaign":{"utm_source":"shop","utm_medium":"desk"}}""");
    }

    @Test
    void countryOfTheDeskDoesNotGoWithANumberFromAnotherOne() throws Exception {
        var german = new Customer("+4915123456789", "Vijith", "", "", "");

        assertThat(sent(german, ApiRevision.HELP_CENTRE, CaptureExtras.NONE.withCountry("91")))
                .isEqualTo(
                        """
                        {"name":"Vijith","mobile":"+4915123456789"}""");
    }

    private static CaptureExtras everything() {
        var campaign = new LinkedHashMap<>(Map.of("utm_source", "shop"));
        campaign.put("utm_medium", "desk");
        return new CaptureExtras("91", "4711", false, campaign);
    }

    private static String sent(Customer customer, ApiRevision revision, CaptureExtras extras)
            throws Exception {
        try (var server = RawServer.answering(RawServer.json(200, CAPTURED))) {
            PopinSetUp setUp =
                    PopinSetUp.of(account("http", server.port()), Calls.FALLBACK)
                            .withRevision(revision, extras);
            try (var popin = Calls.client(setUp, PATIENT, Network.ofThisMachine())) {
                popin.capture(customer, call());
            }
            String request = server.requests().getFirst();
            return request.substring(request.indexOf("\r\n\r\n") + 4);
        }
    }
}

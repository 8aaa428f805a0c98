package io.popindesk.popin;

import static io.popindesk.popin.Calls.ASHA;
import static io.popindesk.popin.Calls.call;
import static io.popindesk.popin.Calls.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Availability;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure.Rejected;
import io.popindesk.desk.Registration;
import io.popindesk.desk.Slot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** The client and the demo service agree on what the documentation says. */
class DemoServiceThroughHttpTest {
    private DemoService service;
    private HttpPopin popin;

    @BeforeEach
    void start() throws IOException {
        service = DemoService.start(DemoOptions.standard().withPort(0).withOtherDesks(false));
        popin = Calls.client(service.account(), Calls.PATIENT, Network.ofThisMachine());
    }

    @AfterEach
    void stop() {
        popin.close();
        service.close();
    }

    @Test
    void aCallIsBookedAndItsSlotIsGone() throws Exception {
        Availability before = popin.slots(call());
        assertThat(before.zone()).isEqualTo(Calls.KOLKATA);
        assertThat(before.unreadable()).isZero();
        Slot slot = before.slots().toList().getLast();

        Registration registration = popin.capture(ASHA, call());
        assertThat(registration.link().uri()).isPresent();
        popin.schedule(registration.id(), slot, call());

        assertThat(popin.slots(call()).slotAt(slot.start())).isEmpty();
        assertThat(service.schedules()).hasSize(1);
        Rejected again =
                failure(
                        Rejected.class,
                        popin,
                        (client, call) -> client.schedule(registration.id(), slot, call));
        assertThat(again.popinMessage()).isNotEmpty();
    }

    @Test
    void aWrongDetailIsSaidOfItsField() {
        Rejected rejected =
                failure(
                        Rejected.class,
                        popin,
                        (client, call) ->
                                client.capture(
                                        new Customer("", "Asha", "asha@example.com", "1", "g"),
                                        call));
        assertThat(rejected.reason()).isEqualTo(Rejected.Reason.DETAILS);
        assertThat(rejected.fieldMessages()).containsKey(CustomerField.MOBILE);
        assertThat(service.captures()).isEmpty();
    }

    @Test
    void wrongKeysAreSaidToBeWrong() {
        var wrong = new PopinAccount(service.baseUri(), "wrong", "1");
        try (var client = Calls.client(wrong, Calls.PATIENT, Network.ofThisMachine())) {
            assertThat(failure(Rejected.class, client, Calls.SLOTS).reason())
                    .isEqualTo(Rejected.Reason.KEYS);
        }
    }
}

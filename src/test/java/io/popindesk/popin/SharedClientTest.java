package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class SharedClientTest {
    private final List<HttpPopin> made = new ArrayList<>();
    private final PopinSetUp setUp = PopinSetUp.of(Calls.account("http", 9), Calls.FALLBACK);
    private final SharedClient client = new SharedClient(setUp, this::make);

    private HttpPopin make() {
        var popin = new HttpPopin(setUp, InstantSource.fixed(Calls.NOW), Calls.PATIENT);
        made.add(popin);
        return popin;
    }

    @AfterEach
    void close() {
        made.forEach(HttpPopin::close);
    }

    @Test
    void clientIsMadeWhenItIsNeededAndOnce() {
        assertThat(made).isEmpty();
        client.borrow();
        client.borrow();

        assertThat(client.popin()).isPresent().isEqualTo(client.popin());
        assertThat(made).hasSize(1);
    }

    @Test
    void retiredClientIsClosedWithItsLastCall() {
        client.borrow();
        client.borrow();
        client.retire();
        client.giveBack();
        assertThat(client.isClosed()).isFalse();
        assertThat(client.popin()).isPresent();

        client.giveBack();

        assertThat(client.isClosed()).isTrue();
        assertThat(client.popin()).isEmpty();
    }

    @Test
    void clientThatNobodyHasIsClosedAsItIsRetired() {
        client.retire();

        assertThat(client.isClosed()).isTrue();
        assertThat(made).isEmpty();
    }

    @Test
    void clientInForceStaysOpenBetweenCalls() {
        client.borrow();
        client.giveBack();

        assertThat(client.isClosed()).isFalse();
    }
}

package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void nothingIsArmedAtFirst() {
        assertThat(faults.take(Endpoint.SLOTS)).isEmpty();
        assertThat(faults.text(Endpoint.SLOTS)).isEqualTo("none");
    }

    @Test
    void faultStrikesUntilCleared() {
        faults.arm(Endpoint.SLOTS, new Fault.Portal());
        assertThat(faults.take(Endpoint.SLOTS)).contains(new Fault.Portal());
        assertThat(faults.take(Endpoint.SLOTS)).contains(new Fault.Portal());
        faults.clear(Endpoint.SLOTS);
        assertThat(faults.take(Endpoint.SLOTS)).isEmpty();
    }

    @Test
    void countedFaultStrikesThatOften() {
        faults.arm(Endpoint.SLOTS, new Fault.Portal(), 2);
        assertThat(faults.text(Endpoint.SLOTS)).isEqualTo("2xportal");
        assertThat(faults.take(Endpoint.SLOTS)).isPresent();
        assertThat(faults.text(Endpoint.SLOTS)).isEqualTo("1xportal");
        assertThat(faults.take(Endpoint.SLOTS)).isPresent();
        assertThat(faults.take(Endpoint.SLOTS)).isEmpty();
    }

    @Test
    void endpointsHaveTheirOwnFaults() {
        faults.arm("schedule=3xstatus:503:retry-after=3");
        faults.arm("slots=hang");
        assertThat(faults.text(Endpoint.SCHEDULE)).isEqualTo("3xstatus:503:retry-after=3");
        assertThat(faults.text(Endpoint.SLOTS)).isEqualTo("hang");
        assertThat(faults.text(Endpoint.CAPTURE)).isEqualTo("none");
    }

    @Test
    void noneDisarms() {
        faults.arm("slots=hang");
        faults.arm("slots=none");
        assertThat(faults.take(Endpoint.SLOTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hang", "slot=hang", "slots", "slots=", "slots=0xhang", "slots=2x"})
    void unreadableTextChangesNothing(String text) {
        faults.arm("slots=portal");
        assertThatIllegalArgumentException().isThrownBy(() -> faults.arm(text));
        assertThat(faults.text(Endpoint.SLOTS)).isEqualTo("portal");
    }
}

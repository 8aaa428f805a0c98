package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.255.3.99", "::1", "[::1]"})
    void theseCanOnlyMeanThisMachine(String host) {
        assertThat(Loopback.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0",
                "127.999.0.1",
                "128.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "[::2]",
                "२७.0.0.1"
            })
    void theseMayMeanAnother(String host) {
        assertThat(Loopback.isLoopback(host)).isFalse();
    }
}

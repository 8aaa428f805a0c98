package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class PopinAccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://widget01.popin.to/api/v1/external",
                "https://widget01.popin.to:65535/api",
                "HTTPS://popin.example",
                "http://127.0.0.1:4000/api",
                "http://localhost/api",
                "http://[::1]:4000/api"
            })
    void encryptedAndLocalAddressesAreAccepted(String base) {
        PopinAccount account = new PopinAccount(URI.create(base), "key", "1");

        assertThat(account.isLoopback()).isEqualTo(base.startsWith("http:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://widget01.popin.to/api/v1/external",
                "http://127.0.0.1.evil.example/api",
                "ftp://popin.example/api",
                "/api/v1/external",
                "https:/api",
                "mailto:desk@popin.example",
                "https://user:pw@popin.example/api",
                "https://popin.example/api?key=1",
                "https://popin.example/api#part",
                "https://popin.example:65536/api"
            })
    void keysAreNotSentToAnyOtherAddress(String base) {
        URI address = URI.create(base);

        assertThat(PopinAccount.isAcceptable(address)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PopinAccount(address, "secretKey", "secretToken"))
                .withMessageNotContaining("secret");
    }
}

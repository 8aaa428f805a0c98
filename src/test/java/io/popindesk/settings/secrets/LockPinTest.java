package io.popindesk.settings.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.InEveryLocale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.GeneralSecurityException;

@InEveryLocale
class LockPinTest {
    private static final char[] PIN = "4711".toCharArray();
    private static final String SALT_AND_HASH = "$" + "A".repeat(22) + "==$" + "A".repeat(43) + "=";

    @Test
    void pinIsReadAsItWasKept() throws GeneralSecurityException {
        String kept = LockPin.create(PIN).text();
        assertThat(kept).matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+");
        assertThat(LockPin.read(kept).orElseThrow().matches(PIN)).isTrue();
    }

    /** As they were written once, where the computer speaks Marathi, Arabic or Bengali. */
    @ParameterizedTest
    @ValueSource(strings = {"६०००००", "٦٠٠٠٠٠", "৬০০০০০"})
    void pinThatWasKeptWithTheDigitsOfAnotherScriptIsReadAndKeptAnew(String iterations) {
        LockPin read = LockPin.read("pbkdf2-sha256$" + iterations + SALT_AND_HASH).orElseThrow();
        assertThat(read.text()).isEqualTo("pbkdf2-sha256$600000" + SALT_AND_HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "pbkdf2-sha256$x$eA==$eA==", "pbkdf2-sha256$1$eA==$eA=="})
    void anythingElseIsNoPin(String text) {
        assertThat(LockPin.read(text)).isEmpty();
    }
}

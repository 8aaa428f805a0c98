package io.popindesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.AccountText.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class AccountTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc-123",
                "  abc-123\n",
                "X-API-KEY: abc-123",
                "x-api-key:abc-123 ",
                "X-TOKEN: abc-123"
            })
    void keyIsFreedOfWhatIsPastedAlong(String typed) {
        assertThat(AccountText.key(typed).value()).contains("abc-123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc\n123", "abc 123", "abc\t123", "schlüssel", "X-API-KEY:", "a\u202eb"})
    void whatNoKeyHasIsRefused(String typed) {
        assertThat(AccountText.key(typed).problem()).contains(Problem.NOT_A_KEY);
        assertThat(AccountText.key(typed).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void keyThatIsNotThereIsMissing(String typed) {
        assertThat(AccountText.key(typed).problem()).contains(Problem.MISSING);
    }

    @Test
    void longestKeyIsBounded() {
        assertThat(AccountText.key("k".repeat(1_000)).value()).isPresent();
        assertThat(AccountText.key("k".repeat(1_001)).problem()).contains(Problem.NOT_A_KEY);
    }

    @Test
    void addressThatIsNotTypedIsPopins() {
        assertThat(AccountText.base("  ").value()).contains(PopinAccount.POPIN_BASE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://popin.example/api/v1/external/, https://popin.example/api/v1/external",
        "https://popin.example:8443/api, https://popin.example:8443/api",
        "http://127.0.0.1:8099/api, http://127.0.0.1:8099/api",
        "http://localhost/api, http://localhost/api"
    })
    void addressLosesItsLastSlash(String typed, URI base) {
        assertThat(AccountText.base(typed).value()).contains(base);
    }

    @ParameterizedTest
    @CsvSource({
        "http://popin.example/api, NOT_SECURE",
        "ftp://popin.example/api, NOT_AN_ADDRESS",
        "popin.example, NOT_AN_ADDRESS",
        "https://, NOT_AN_ADDRESS",
        "https://me:secret@popin.example/api, NOT_AN_ADDRESS",
        "https://popin.example/api?key=abc, NOT_AN_ADDRESS",
        "https://popin.example/api#x, NOT_AN_ADDRESS",
        "https://popin.example:70000/api, NOT_AN_ADDRESS",
        "https://popin example/api, NOT_AN_ADDRESS",
        "javascript:alert(1), NOT_AN_ADDRESS"
    })
    void addressThatKeysMayNotBeSentToIsRefused(String typed, Problem why) {
        assertThat(AccountText.base(typed).problem()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-API-KEY: abc-123\nX-TOKEN: 1001",
                "X-TOKEN: 1001\r\nX-API-KEY: abc-123\r\n",
                "curl -H 'X-API-KEY: abc-123' -H 'X-TOKEN: 1001' https://popin.example",
                "{\"x-api-key\": \"abc-123\", \"x-token\": \"1001\"}",
                "X-API-KEY=abc-123, X-TOKEN=1001"
            })
    void bothKeysAreFoundInWhatPopinShows(String pasted) {
        AccountText.Pasted keys = AccountText.pasted(pasted);
        assertThat(keys.apiKey()).contains("abc-123");
        assertThat(keys.sellerToken()).contains("1001");
    }

    @Test
    void nothingIsFoundInOtherText() {
        AccountText.Pasted keys = AccountText.pasted("Asha Rao, 98450 12345");
        assertThat(keys.apiKey()).isEmpty();
        assertThat(keys.sellerToken()).isEmpty();
    }

    @Test
    void keysAreNotTold() {
        assertThat(AccountText.pasted("X-API-KEY: abc-123\nX-TOKEN: 1001"))
                .asString()
                .doesNotContain("abc-123", "1001");
        assertThat(AccountText.key("abc-123")).asString().doesNotContain("abc-123");
    }
}

package io.popindesk.settings;

import static io.popindesk.settings.Configuration.Variable.POPINDESK_HOME;
import static io.popindesk.settings.Configuration.Variable.POPIN_API_KEY;
import static io.popindesk.settings.Configuration.Variable.POPIN_BASE_URL;
import static io.popindesk.settings.Configuration.Variable.POPIN_SELLER_TOKEN;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.PopinAccount;
import io.popindesk.settings.Configuration.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

class ConfigurationTest {
    private static final Path HOME = Path.of("/somewhere/popin-desk");

    @Test
    void nothingSetMeansNoAccountAndNoProblem() {
        Configuration configuration = read(Map.of("POPIN_API_KEY", "  "));

        assertThat(configuration.account()).isEmpty();
        assertThat(configuration.problems()).isEmpty();
        assertThat(configuration.home()).isEqualTo(HOME);
    }

    @Test
    void keyAndTokenAreEnoughForPopinItself() {
        Configuration configuration =
                read(Map.of("POPIN_API_KEY", "abc", "POPIN_SELLER_TOKEN", "51"));

        assertThat(configuration.account())
                .contains(new PopinAccount(PopinAccount.POPIN_BASE, "abc", "51"));
        assertThat(configuration.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" abc \n", "X-API-KEY: abc", "x-api-key:abc", "X-API-KEY :\tabc"})
    void keyIsFreedOfWhatIsPastedAlong(String pasted) {
        assertThat(withKey(pasted).account().orElseThrow().apiKey()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\nc", "ab c", "abç", "ab\u200bc", "X-API-KEY: "})
    void keyThatCannotBeOneIsNamed(String wrong) {
        assertThat(withKey(wrong).account()).isEmpty();
        assertThat(withKey(wrong).problems())
                .containsExactly(new Problem(POPIN_API_KEY, Problem.Kind.NOT_A_KEY));
    }

    @Test
    void whatIsMissingBesideAnotherIsNamed() {
        assertThat(read(Map.of("POPIN_API_KEY", "abc")).problems())
                .containsExactly(new Problem(POPIN_SELLER_TOKEN, Problem.Kind.MISSING));
        assertThat(read(Map.of("POPIN_BASE_URL", "https://example.com")).problems())
                .containsExactly(
                        new Problem(POPIN_API_KEY, Problem.Kind.MISSING),
                        new Problem(POPIN_SELLER_TOKEN, Problem.Kind.MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/api/v1/, https://example.com/api/v1",
        "http://127.0.0.1:8099/api//, http://127.0.0.1:8099/api",
        "http://localhost:8099, http://localhost:8099",
        "http://[::1]:8099, http://[::1]:8099"
    })
    void addressIsTakenWithoutItsLastSlash(String given, String base) {
        assertThat(withBase(given).account().orElseThrow().base()).isEqualTo(URI.create(base));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com, NOT_SECURE",
        "http://127.0.0.1.example.com, NOT_SECURE",
        "HTTP://localhost.example.com, NOT_SECURE",
        "example.com, NOT_AN_ADDRESS",
        "ftp://example.com, NOT_AN_ADDRESS",
        "https://example.com:99999, NOT_AN_ADDRESS",
        "https://, NOT_AN_ADDRESS",
        "https://key@example.com, NOT_AN_ADDRESS",
        "https://example.com?key=1, NOT_AN_ADDRESS",
        "'https://exa mple.com', NOT_AN_ADDRESS"
    })
    void addressThatCannotBeUsedIsNamed(String given, Problem.Kind kind) {
        assertThat(withBase(given).account()).isEmpty();
        assertThat(withBase(given).problems()).containsExactly(new Problem(POPIN_BASE_URL, kind));
    }

    @Test
    void homeMustBeAbsolute() {
        assertThat(read(Map.of("POPINDESK_HOME", "/a/b/../c")).home()).isEqualTo(Path.of("/a/c"));

        Configuration relative = read(Map.of("POPINDESK_HOME", "a/b"));
        assertThat(relative.home()).isEqualTo(HOME);
        assertThat(relative.problems())
                .containsExactly(new Problem(POPINDESK_HOME, Problem.Kind.NOT_A_PATH));
    }

    @Test
    void keysAreNeverTold() {
        assertThat(withKey("secret-key").toString()).doesNotContain("secret-key");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, /home/asha/.local/share/popin-desk",
        "Mac OS X, /home/asha/Library/Application Support/Popin Desk",
        "Windows 11, /home/asha/AppData/Roaming/Popin Desk"
    })
    void filesAreKeptWhereThePlatformKeepsThem(String os, Path expected) {
        assertThat(Platforms.applicationData(os, Path.of("/home/asha"), Map.of()))
                .isEqualTo(expected);
    }

    @Test
    void dataDirectoryOfTheDesktopIsFollowed() {
        assertThat(
                        Platforms.applicationData(
                                "Linux", Path.of("/home/asha"), Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/popin-desk"));
    }

    private static Configuration withKey(String key) {
        return read(Map.of("POPIN_API_KEY", key, "POPIN_SELLER_TOKEN", "51"));
    }

    private static Configuration withBase(String base) {
        return read(
                Map.of("POPIN_API_KEY", "abc", "POPIN_SELLER_TOKEN", "51", "POPIN_BASE_URL", base));
    }

    private static Configuration read(Map<String, String> environment) {
        return Configuration.from(environment, HOME);
    }
}

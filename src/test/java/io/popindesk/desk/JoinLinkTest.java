package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class JoinLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://live.popin.to/8131-a157",
                "HTTPS://Live.Popin.To/8131-a157",
                "https://popin.to/x?y=%20z#part",
                "https://widget01.popin-sandbox.com/8131-a157",
                "https://calls.shop.example/8131",
                "https://calls.shop.example:8443/8131"
            })
    void honestLinksAreSafe(String text) {
        assertThat(JoinLink.of(text, false).uri()).contains(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8131-a157",
                "//live.popin.to/x",
                "http://live.popin.to/x",
                "ftp://live.popin.to/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "JavaScript://live.popin.to/%0aalert(1)",
                "data:text/html,hello",
                "https:live.popin.to",
                "https:///x",
                "https://user@live.popin.to/x",
                "https://live.popin.to@evil.example/x",
                "https://live.popin.to:pw@evil.example/x",
                "https://live.popin.to\\@evil.example/x",
                "https://live.popin.to%2eevil.example/x",
                "https://live.popin.to/a b",
                " https://live.popin.to/x",
                "https://live.popin.to/x\n",
                "https://live.popin.to/\u202Ex",
                "https://live.popin.to:99999/x",
                "https://live_popin.to/x"
            })
    void whatIsNoPlainHttpsAddressIsNotSafe(String text) {
        JoinLink link = JoinLink.of(text, true);

        assertThat(link.uri()).isEmpty();
        assertThat(link.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://live.popin.to.evil.example/x",
                "https://live-popin.to/x",
                "https://popin.to-live.example/x",
                "https://notpopin.to/x",
                "https://popin.com/x",
                "https://live.popin.sandbox.example/x",
                "https://popln.to/x",
                "https://live.POPLN.to/x",
                "https://pop1n.to/x",
                "https://p0pin.to/x",
                "https://pop-in.to/x",
                "https://рopin.to/x",
                "https://xn--opin-4wd.to/x",
                "https://shop.xn--opin-4wd.to/x",
                "https://live.popin.to./x"
            })
    void hostsThatPretendAreNotSafe(String text) {
        assertThat(JoinLink.of(text, true).uri()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:4000/x", "http://localhost:4000/x", "http://[::1]:4000/x"})
    void thisMachineIsSafeOnlyWhereTheServiceRunsHere(String text) {
        assertThat(JoinLink.of(text, true).uri()).isPresent();
        assertThat(JoinLink.of(text, false).uri()).isEmpty();
    }

    @Test
    void linkOfAnySensibleLengthIsSafeAndNoLonger() {
        String start = "https://live.popin.to/";

        assertThat(JoinLink.of(start + "a".repeat(2000 - start.length()), false).uri()).isPresent();
        assertThat(JoinLink.of(start + "a".repeat(2001 - start.length()), false).uri()).isEmpty();
    }

    @Test
    void linksAreEqualByTheirText() {
        assertThat(JoinLink.of("https://popin.to/a", false))
                .isEqualTo(JoinLink.of("https://popin.to/a", true))
                .hasSameHashCodeAs(JoinLink.of("https://popin.to/a", true))
                .isNotEqualTo(JoinLink.of("https://popin.to/b", false));
    }
}

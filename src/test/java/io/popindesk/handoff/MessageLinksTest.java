package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

class MessageLinksTest {
    private static final String NUMBER = "+919845012345";
    private static final String TEXT =
            "Hello आशा 👩‍👧 & Co?\nJoin: https://live.popin.to/8131-a157#x=1+1%20";

    @Test
    void whatsAppDraftIsForTheDigitsAndKeepsTheText() {
        URI link = MessageLinks.whatsApp(NUMBER, TEXT).orElseThrow();

        assertThat(link.toString())
                .startsWith("https://wa.me/919845012345?text=Hello%20%E0%A4%86")
                .matches("[!-~]+")
                .doesNotContain("+");
        assertThat(link.getRawFragment()).isNull();
        assertThat(decoded(link.getRawQuery(), "text=")).isEqualTo(TEXT);
    }

    @Test
    void textMessageDraftKeepsTheTextAsOneParameter() {
        URI link = MessageLinks.sms(NUMBER, TEXT).orElseThrow();

        assertThat(link.toString()).startsWith("sms:+919845012345?body=Hello%20");
        assertThat(decoded(query(link), "body=")).isEqualTo(TEXT);
    }

    @Test
    void mailDraftHasTheAddressTheSubjectAndTheText() {
        URI link =
                MessageLinks.email("asha+desk@example.com", "Your call, 3:15 PM", TEXT)
                        .orElseThrow();

        assertThat(link.toString())
                .startsWith(
                        "mailto:asha%2Bdesk@example.com?subject=Your%20call%2C%203%3A15%20PM&body=")
                .contains("%0D%0AJoin");
        assertThat(decoded(query(link).split("&", -1)[1], "body="))
                .isEqualTo(TEXT.replace("\n", "\r\n"));
    }

    @Test
    void nothingInAPartBeginsAHeaderOrAParameter() {
        String evil = "x\r\nBcc: all@example.com&cc=b@example.com?to=c@example.com";
        URI link = MessageLinks.email("a&cc=b@example.com", evil, evil).orElseThrow();

        assertThat(link.toString()).startsWith("mailto:a%26cc%3Db@example.com?subject=x%20Bcc");
        assertThat(query(link).split("&", -1)).hasSize(2);
        assertThat(link.toString().chars().filter(one -> one == '?')).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "@example.com",
                "a@b,c@d",
                "a@b;c@d",
                "a@b?cc=c",
                "a@b&cc=c",
                "a@b\r\nBcc:c",
                "a\nBcc:c@b",
                "A <a@b>"
            })
    void whatIsNotOneAddressGetsNoDraft(String address) {
        assertThat(MessageLinks.email(address, "s", "t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9845012345", "+0845012345", "+91 98450", "+1234", "+919845012345?x=1"})
    void whatIsNoInternationalNumberGetsNoDraft(String number) {
        assertThat(MessageLinks.whatsApp(number, "t")).isEmpty();
        assertThat(MessageLinks.sms(number, "t")).isEmpty();
    }

    private static String query(URI link) {
        return link.toString().substring(link.toString().indexOf('?') + 1);
    }

    private static String decoded(String query, String name) {
        assertThat(query).startsWith(name).doesNotContain("&");
        return URLDecoder.decode(query.substring(name.length()), StandardCharsets.UTF_8);
    }
}

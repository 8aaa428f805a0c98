package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.popindesk.InEveryLocale;
import io.popindesk.desk.Registration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

@InEveryLocale
class RegistrationsTest {

    private static Registration read(String json) throws UnreadableException {
        return new Registrations(false)
                .read(new Json().object(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"MzE1\"|MzE1", "315|315", "12345678901234567890123|12345678901234567890123"})
    void theIdIsKeptAsSentWhetherTextOrNumber(String json, String id) throws Exception {
        assertThat(read("{\"customer_id\": " + json + "}").id().value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "null", "1.9", "true", "[]", "{\"id\": 1}"})
    void aSuccessWithoutAnIdIsUnreadable(String id) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read("{\"status\": 1, \"customer_id\": " + id + "}"));
    }

    @Test
    void anIdOfAnyLengthIsNotKept() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read("{\"customer_id\": \"" + "x".repeat(201) + "\"}"))
                .withMessageNotContaining("xxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"url\": null", ", \"url\": \"\"", ", \"url\": []"})
    void aCustomerWithoutALinkIsRegisteredAllTheSame(String url) throws Exception {
        Registration registration = read("{\"customer_id\": 1" + url + "}");

        assertThat(registration.link().text()).isEmpty();
        assertThat(registration.link().uri()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://live.popin.to/8131-a157|https://live.popin.to/8131-a157",
                "javascript:alert(1)|javascript:alert(1)",
                "https://live.popin.to/\u202e751a|https://live.popin.to/751a",
                "<b>no</b> link|no link"
            })
    void aLinkIsKeptAndAnyOtherTextIsMadePlain(String url, String text) throws Exception {
        assertThat(read("{\"customer_id\": 1, \"url\": \"%s\"}".formatted(url)).link().text())
                .isEqualTo(text);
    }

    @Test
    void aLinkOfAMegabyteIsShortened() throws Exception {
        String url = "https://live.popin.to/" + "x".repeat(1_000_000);
        assertThat(read("{\"customer_id\": 1, \"url\": \"%s\"}".formatted(url)).link().text())
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void linksToThisMachineAreFineWhereTheServiceRunsHere() throws Exception {
        String json = "{\"customer_id\": 1, \"url\": \"http://127.0.0.1:8080/join/1\"}";
        var body = new Json().object(json.getBytes(StandardCharsets.UTF_8));

        assertThat(new Registrations(true).read(body).link().uri()).isPresent();
        assertThat(new Registrations(false).read(body).link().uri()).isEmpty();
    }
}

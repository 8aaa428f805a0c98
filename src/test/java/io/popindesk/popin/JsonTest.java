package io.popindesk.popin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class JsonTest {
    private final Json json = new Json();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void onlyUtf8IsRead(String charset) {
        byte[] body = "{\"message\": \"ä\"}".getBytes(Charset.forName(charset));
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> json.object(body));
    }

    @Test
    void objectsAreReadToADepthOf32() throws Exception {
        assertThat(json.object(nested(31))).isNotEmpty();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> json.object(nested(32)));
    }

    private static byte[] nested(int lists) {
        return ("{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whateverComesIsReadOrCalledUnreadable() {
        var random = new Random(20250924);
        byte[] sample = Calls.CAPTURED.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] body = sample.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readOrRefuse(body)).doesNotThrowAnyException();
        }
    }

    private void readOrRefuse(byte[] body) {
        try {
            var object = json.object(body);
            if (Verdict.isSuccess(object)) {
                assertThat(new Registrations(false).read(object).id().value()).isNotBlank();
            }
        } catch (UnreadableException e) {
            assertThat(e).hasMessageMatching("[A-Za-z_0-9: -]+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-2147483649",
                "123456789012345678901234567890",
                "1.9",
                "1e3",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\\n\u20ac\"",
                "[1, {\"a\": null}]",
                "{}"
            })
    void besideALargeFieldAFieldReadsAsInATree(String value) throws Exception {
        byte[] body =
                ("{\"f\": " + value + ", \"large\": [1], \"g\": " + value + "}")
                        .getBytes(StandardCharsets.UTF_8);
        ObjectNode whole = json.object(body);
        whole.remove("large");

        assertThat(json.object(body, "large", (parser, _) -> parser.skipChildren()))
                .isEqualTo(whole);
    }
}

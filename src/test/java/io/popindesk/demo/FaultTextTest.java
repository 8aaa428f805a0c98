package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.popindesk.demo.Fault.Format;
import io.popindesk.demo.Fault.Moment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

class FaultTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delay:3s",
                "delay:200ms",
                "delay-after:3s",
                "hang",
                "hang-after",
                "drip:200ms",
                "reset",
                "reset-after",
                "close",
                "close-after",
                "truncate",
                "status:503",
                "status:503:json",
                "status:422:html",
                "status:500:after",
                "status:429:retry-after=3",
                "status:503:json:after:retry-after=Wed, 21 Oct 2026 07:28:00 GMT",
                "status:302:location=http://127.0.0.1:9/elsewhere",
                "portal",
                "refuse:Slot not available",
                "refuse:With: a colon",
                "php-lists",
                "huge:200MB",
                "huge:64KB",
                "huge:2001B",
                "empty"
            })
    void textAndFaultAreTheSameThing(String text) {
        assertThat(Fault.parse(text).text()).isEqualTo(text);
        assertThat(Fault.parse(Fault.parse(text).text())).isEqualTo(Fault.parse(text));
    }

    @Test
    void optionsOfAStatusComeInAnyOrder() {
        assertThat(Fault.parse("status:503:retry-after=3:location=http://127.0.0.1:9/:json:after"))
                .isEqualTo(
                        new Fault.Status(
                                503,
                                Format.JSON,
                                Moment.AFTER,
                                Optional.of("3"),
                                Optional.of(URI.create("http://127.0.0.1:9/"))));
    }

    @Test
    void valuesMayHaveOtherUnits() {
        assertThat(Fault.parse(" delay:2m "))
                .isEqualTo(new Fault.Delay(Moment.BEFORE, Duration.ofMinutes(2)));
        assertThat(Fault.parse("huge:1024KB")).isEqualTo(new Fault.Huge(1024 * 1024));
        assertThat(Fault.parse("refuse")).isEqualTo(new Fault.Refusal("Slot not available"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                        | there is no fault ""
                    Hang                      | there is no fault "Hang"
                    hang:3s                   | "hang" takes nothing after it
                    delay                     | "" is not a time; write 200ms, 3s or 2m
                    delay:3                   | "3" is not a time
                    delay:-3s                 | "-3s" is not a time
                    delay:٣s                  | "٣s" is not a time
                    status                    | "status" needs a number from 200 to 599
                    status:600                | "status" needs a number from 200 to 599
                    status:503:later          | "status" needs a number from 200 to 599
                    status:503:retry-after=   | retry-after is one line of plain characters
                    huge:200                  | "200" is not a size; write 2000B, 64KB or 200MB
                    huge:5B                   | a huge body has at least 1KB
                    """)
    void whatIsWrongIsSaid(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void headersCannotBeSmuggledIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.parse("status:503:retry-after=3\r\nX-Other: 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.parse("status:302:location=/a\r\nX-Other: 1"));
    }
}

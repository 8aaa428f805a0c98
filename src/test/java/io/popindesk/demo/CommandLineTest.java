package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.popindesk.desk.ApiRevision;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class CommandLineTest {

    @Test
    void everythingIsOptional() {
        assertThat(CommandLine.parse())
                .isEqualTo(
                        new CommandLine(
                                0,
                                List.of(),
                                1,
                                true,
                                EnumSet.allOf(ApiRevision.class),
                                false,
                                false));
    }

    @Test
    void everyOptionIsRead() {
        CommandLine line =
                CommandLine.parse(
                        "--port",
                        "8099",
                        "--fault",
                        "schedule=hang",
                        "--fault",
                        "slots=2xportal",
                        "--seed",
                        "-7",
                        "--no-other-desks",
                        "--revision",
                        "help-centre",
                        "--quiet",
                        "--help");
        assertThat(line)
                .isEqualTo(
                        new CommandLine(
                                8099,
                                List.of("schedule=hang", "slots=2xportal"),
                                -7,
                                false,
                                Set.of(ApiRevision.HELP_CENTRE),
                                true,
                                true));
        assertThat(line.options().port()).isEqualTo(8099);
        assertThat(line.options().otherDesks()).isFalse();
        assertThat(line.options().revisions()).containsExactly(ApiRevision.HELP_CENTRE);
    }

    @Test
    void mistakesAreNamed() {
        assertMistake("there is no option --prot", "--prot", "1");
        assertMistake("--port needs a value after it", "--port");
        assertMistake("--port needs a number, not \"http\"", "--port", "http");
        assertMistake("there is no fault \"hng\"", "--fault", "slots=hng");
        assertMistake("--revision is developer-hub or", "--revision", "hub");
        assertMistake("--seed needs a number", "--seed", "1.5");
    }

    @Test
    void portBeyondTheLastIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse("--port", "70000").options())
                .withMessage("a port is a number from 0 to 65535");
    }

    private static void assertMistake(String message, String... args) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse(args))
                .withMessageContaining(message);
    }
}

package io.popindesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as a program of its own, in a process and a language of its own. */
@Timeout(60)
class DemoMainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=en -Duser.country=IN",
                "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH"
            })
    void wireIsEnglishInEveryLanguage(String locale) throws Exception {
        Process process = start(List.of(locale.split(" ", -1)), "--port", "0", "--quiet");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            RawClient client = new RawClient(baseOf(output.readLine()));

            assertThat(client.offered())
                    .hasSizeGreaterThan(400)
                    .allMatch(
                            slot ->
                                    slot.matches(
                                            "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]"
                                                    + "{2} [0-9]{2}:[0-9]{2} [AP]M"));
            RawConnection.RawReply captured = client.capture();
            assertThat(RawClient.json(captured).get("customer_id").stringValue()).isEqualTo("MzE1");
            assertThat(captured.body()).matches("\\p{ASCII}+");
            assertThat(captured.headers().get("Date"))
                    .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9: ]+ GMT");
            assertThat(client.schedule("MzE1", client.offered().getFirst()).body())
                    .contains("Call scheduled successfully");
        } finally {
            end(process);
        }
    }

    @Test
    void introductionNamesAddressAndKeys() throws Exception {
        Process process = start(List.of(), "--fault", "slots=status:503");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            URI base = baseOf(output.readLine());
            List<String> introduction = new ArrayList<>();
            for (String line = output.readLine();
                    !line.contains("curl " + base.resolve("/demo/faults"));
                    line = output.readLine()) {
                introduction.add(line.strip());
            }
            assertThat(introduction)
                    .contains(
                            "export POPIN_API_KEY='demo-api-key' POPIN_SELLER_TOKEN='1001'",
                            "export POPIN_BASE_URL='" + base + "'")
                    .anyMatch(line -> line.startsWith("curl -H 'X-API-KEY: demo-api-key'"));

            assertThat(new RawClient(base).slots().status()).isEqualTo(503);
            assertThat(output.readLine()).isEmpty();
            assertThat(output.readLine()).endsWith("  slots  status:503");
        } finally {
            end(process);
        }
    }

    @Test
    void wrongCommandLineIsExplained() throws Exception {
        Process process = start(List.of(), "--fault", "slots=hng");
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("Wrong command line: there is no fault \"hng\"")
                .doesNotContain("\tat ");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void takenPortIsExplained() throws Exception {
        try (DemoService taken = DemoService.start(DemoOptions.standard())) {
            String port = Integer.toString(taken.baseUri().getPort());
            Process process = start(List.of(), "--port", port);
            assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                    .startsWith("The service could not start: ")
                    .doesNotContain("\tat ");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    private static Process start(List<String> vmOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(vmOptions);
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--module-path");
        command.add(System.getProperty("jdk.module.path"));
        command.add("--module");
        command.add("io.popindesk/io.popindesk.demo.DemoMain");
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private static URI baseOf(String firstLine) {
        assertThat(firstLine).startsWith("Popin in a box: http://127.0.0.1:");
        return URI.create(firstLine.substring(firstLine.indexOf("http")));
    }

    /** Asks the program to end, as Ctrl+C does, and sees that it does. */
    private static void end(Process process) throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
    }
}

package io.popindesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class WindowPlacementTest {
    @TempDir private Path home;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        WindowPlacement placement = new WindowPlacement(-1280.5, 20, 1366, 768, true);
        new WindowPlacement(0, 0, 1024, 700, false).write(home);
        placement.write(home);

        assertThat(WindowPlacement.read(home)).contains(placement);
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).as("nothing is left lying about").hasSize(1);
        }
    }

    @Test
    void nothingWrittenIsNothingRead() {
        assertThat(WindowPlacement.read(home.resolve("nowhere"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x=1",
                "x=1\ny=2\nwidth=NaN\nheight=700",
                "x=1\ny=2\nwidth=1e300\nheight=700",
                "x=Infinity\ny=2\nwidth=1366\nheight=700",
                "x=left\ny=2\nwidth=1366\nheight=700",
                "x=\\uZZZZ"
            })
    void nonsenseIsNoPlacement(String text) throws IOException {
        Files.writeString(home.resolve("window.properties"), text);
        assertThat(WindowPlacement.read(home)).isEmpty();
    }
}

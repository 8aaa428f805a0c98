package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the libraries to the versions in which their known holes are closed. */
class AdvisoriesTest {
    private static final Pattern LINE = Pattern.compile("\\| ([a-z0-9-]+) \\| ([0-9.]+) \\|.*");

    /** A line of the table. */
    record Advice(String library, Version safeFrom) {
        @Override
        public String toString() {
            return library + " " + safeFrom;
        }
    }

    static List<Advice> advices() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src", "docs", "advisories.md"))) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Advice(line.group(1), Version.parse(line.group(2))))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("advices")
    void libraryIsNotOlderThanItMayBe(Advice advice) {
        Pattern jar = Pattern.compile(Pattern.quote(advice.library()) + "-([0-9][0-9.]*)\\.jar");
        List<Version> used =
                paths().map(path -> Path.of(path).getFileName().toString())
                        .map(jar::matcher)
                        .filter(Matcher::matches)
                        .map(found -> Version.parse(found.group(1)))
                        .toList();

        assertThat(used).as("a line about what is not used any more").isNotEmpty();
        assertThat(used).allMatch(version -> version.compareTo(advice.safeFrom()) >= 0);
    }

    private static Stream<String> paths() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(Pattern.compile(Pattern.quote(File.pathSeparator))::splitAsStream);
    }
}

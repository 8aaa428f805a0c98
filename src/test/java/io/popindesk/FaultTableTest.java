package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page on faults says no more than the tests do. */
class FaultTableTest {
    private static final Path PAGE = Path.of("src/docs/faults.md");
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\| (.+) \\| ?(.*)\\|$");
    private static final Pattern REFERENCE = Pattern.compile("`([\\w.]+)#(\\w+)`");

    private static final Map<String, String> CLASSES = new HashMap<>();

    private record Row(String fault, String deed, String tests) {
        List<MatchResult> references() {
            return REFERENCE.matcher(tests).results().toList();
        }
    }

    @BeforeAll
    static void findTheTests() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .map(file -> file.replaceAll("[/\\\\]", ".").replaceAll("\\.java$", ""))
                    .forEach(name -> CLASSES.put(name.replaceAll(".*\\.", ""), name));
        }
    }

    @Test
    void everyRowHasATest() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.references()).as(row.fault()).isNotEmpty());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(rows().stream().flatMap(row -> row.references().stream()))
                .allSatisfy(
                        reference ->
                                assertThat(isTest(reference.group(1), reference.group(2)))
                                        .as(reference.group())
                                        .isTrue());
    }

    @Test
    void nothingElseStandsAmongTheTests() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row ->
                                assertThat(REFERENCE.matcher(row.tests()).replaceAll(""))
                                        .as(row.fault())
                                        .isBlank());
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .filter(row -> !row.fault().equals("fault"))
                .toList();
    }

    /** A method of that name in the class, or in one inside it, that JUnit would run. */
    private static boolean isTest(String simpleName, String method) {
        String[] parts = simpleName.split("\\.", 2);
        String name = CLASSES.get(parts[0]);
        if (name == null) {
            return false;
        }
        String inner = parts.length == 2 ? "$" + parts[1] : "";
        try {
            Class<?> type =
                    Class.forName(name + inner, false, FaultTableTest.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(method))
                    .anyMatch(FaultTableTest::isTest);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }
}

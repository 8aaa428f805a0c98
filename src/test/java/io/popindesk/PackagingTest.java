package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the packages of each system are made by, as far as that can be told from any system. */
class PackagingTest {
    private static final Path BUILD = Path.of("packaging/build");

    @Test
    void commandsOfEverySystemNameWhatItsPackageNeeds() throws Exception {
        List<String> printed = build("commands");
        String windows = section(printed, "# WINDOWS");
        assertThat(windows)
                .contains("--type msi", "--win-per-user-install", "--win-upgrade-uuid 3f1c6a52")
                .contains("--win-menu-group 'Popin Desk'", "popin-desk.ico", "sqlitejdbc.dll")
                .contains("-Djna.nounpack=true");
        assertThat(section(printed, "# MACOS"))
                .contains("--type dmg", "--mac-package-identifier", "popin-desk.icns")
                .contains("libsqlitejdbc.dylib");
        assertThat(section(printed, "# LINUX")).contains("--root-owner-group", "-Zxz");
    }

    /** A signature of what is around holds for what is within as it is by then. */
    @Test
    void macOsIsSignedFromTheInsideOut() throws Exception {
        List<String> signing =
                build("commands").stream().filter(line -> line.startsWith("codesign ")).toList();
        assertThat(signing)
                .allSatisfy(line -> assertThat(line).doesNotContain("--deep"))
                .extracting(line -> line.substring(line.indexOf(".app") + ".app".length()))
                .containsExactly(
                        "/Contents/runtime/Contents/Home/bin/java'", "/Contents/runtime'", "'");
    }

    /** They would fit no cache that is trained on another processor. */
    @Test
    void noSystemKeepsCodeOfOneProcessor() throws Exception {
        List<String> printed = build("commands");
        for (String os : List.of("# WINDOWS", "# MACOS")) {
            assertThat(section(printed, os))
                    .contains("-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching");
        }
    }

    @Test
    void whatIsMissingIsSaidInASentence() throws Exception {
        Process process = start("check", "/no/such/folder");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("No package: there is no program in").doesNotContain("\tat ");
    }

    /** The runtime has those that jlink is told, and no others. */
    @Test
    void runtimeHasTheModulesThatTheProgramAsksFor() throws Exception {
        String told = Files.readString(BUILD.resolve("RuntimeImage.java"));
        assertThat(requiredOfJava())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(told).contains('"' + module + '"'));
    }

    @Test
    void launcherIsAScriptThatAnyShellReads() throws Exception {
        Path launcher = Path.of("packaging/linux/launcher.sh");
        assertThat(Files.readAllLines(launcher)).first().isEqualTo("#!/bin/sh");
        assertThat(Files.readString(launcher))
                .contains("@OPTIONS@", "@CLASS_PATH@", "@CACHE@", "@MAIN@");
    }

    /** Named in strings, by the launchers and the build. */
    @Test
    void mainClassesAreThere() throws IOException {
        String project = Files.readString(BUILD.resolve("Project.java"));
        assertThat(project)
                .contains('"' + Main.class.getName() + '"', '"' + Rehearsal.class.getName() + '"');
        assertThatCode(() -> Main.class.getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }

    private static Stream<String> requiredOfJava() {
        return Main.class.getModule().getDescriptor().requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(PackagingTest::isInTheRuntime);
    }

    private static boolean isInTheRuntime(String module) {
        return module.startsWith("javafx.") || ModuleFinder.ofSystem().find(module).isPresent();
    }

    private static String section(List<String> lines, String title) {
        return String.join(
                "\n",
                lines.stream()
                        .dropWhile(line -> !line.equals(title))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("# "))
                        .toList());
    }

    private static List<String> build(String... wish) throws Exception {
        Process process = start(wish);
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static Process start(String... wish) throws IOException {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        BUILD.resolve("Build.java").toString(),
                                        "0.1.0",
                                        "2026-11-22T00:00:00Z"),
                                Arrays.stream(wish))
                        .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}

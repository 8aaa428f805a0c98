import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Runs other programs, and the tools of the JDK. */
final class Command {
    private static final int PATIENCE_MINUTES = 10;

    private Command() {}

    /** Runs a command and ends the build unless it succeeds. */
    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    /** Runs a command with more in its environment, and ends the build unless it succeeds. */
    static void run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new BuildException("this does not end: " + text(command));
        }
        if (process.exitValue() != 0) {
            throw new BuildException(
                    "this ended with status " + process.exitValue() + ": " + text(command));
        }
    }

    /** What a command prints, all of it. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new BuildException(text(command) + " says: " + printed.strip());
        }
        return printed;
    }

    /** Whether a command succeeds, whatever it prints. */
    static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Runs a tool of this very JDK, such as jlink. */
    static void tool(String name, List<String> arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new BuildException("the JDK has no " + name));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        if (tool.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
            throw new BuildException(name + " " + text(arguments) + " says: " + said);
        }
    }

    /** Whether a program can be found on the path. */
    static boolean exists(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Path.of(folder, program).toFile().canExecute()
                    || Path.of(folder, program + ".exe").toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }

    /** As it would be typed. */
    static String text(List<String> command) {
        return command.stream()
                .map(one -> one.matches("[\\w./:=,+@%-]+") ? one : "'" + one + "'")
                .collect(Collectors.joining(" "));
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the packages of the system that it runs on, from the classes and jars that Maven put
 * together; {@code mvn -Ppackage -DskipTests package} starts it. The README beside this folder says
 * what comes out.
 *
 * <p>Run with the JDK whose runtime goes into the package:
 *
 * <pre>java packaging/build/Build.java VERSION TIMESTAMP           makes the packages
 * java packaging/build/Build.java VERSION TIMESTAMP commands  shows those of all three systems
 * java packaging/build/Build.java VERSION TIMESTAMP check DIR checks an image, such as an installed one
 * </pre>
 */
final class Build {
    private Build() {}

    public static void main(String[] arguments) throws Exception {
        Project project = new Project(arguments[0], arguments[1], Path.of("").toAbsolutePath());
        String wish = arguments.length > 2 ? arguments[2] : "packages";
        try {
            switch (wish) {
                case "packages" -> packages(project);
                case "commands" -> commands(project);
                case "check" -> check(project, Path.of(arguments[3]).toAbsolutePath());
                default -> throw new BuildException("there is no " + wish + " to make");
            }
        } catch (BuildException e) {
            System.err.println("No package: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void packages(Project project) throws Exception {
        Os os = Os.here();
        Preconditions.check(project, os);
        Files.createDirectories(project.target());
        Path runtime = new RuntimeImage(project, os).build();
        Path jars = new ProgramJars(project, os).build();
        Image image =
                os == Os.LINUX ? linux(project, runtime, jars) : jpackaged(project, runtime, jars);
        Licences.write(project, image);
        Budgets budgets = new Budgets();
        try (Display display = Display.open(project.target())) {
            new AotCache(project, image).train(display);
            new Check(project, image).run(display);
        }
        budgets.hold("image", image.root(), os.imageBudgetMb());
        for (Path made : packageOf(project, os, image)) {
            budgets.hold(made.getFileName().toString(), made, os.packageBudgetMb());
        }
        budgets.tell();
    }

    private static Image linux(Project project, Path runtime, Path jars)
            throws IOException, InterruptedException {
        return new LinuxImage(project).build(runtime, jars);
    }

    private static Image jpackaged(Project project, Path runtime, Path jars)
            throws IOException, InterruptedException {
        Os os = Os.here();
        Jpackage jpackage = new Jpackage(project, os);
        Image image = jpackage.image();
        Trees.delete(project.target().resolve("image"));
        Command.run(jpackage.imageCommand(runtime, jars));
        new NativeLibraries(project, os).put(image.libraries());
        return image;
    }

    private static List<Path> packageOf(Project project, Os os, Image image) throws Exception {
        if (os == Os.LINUX) {
            return List.of(new DebPackage(project).build(image));
        }
        Jpackage jpackage = new Jpackage(project, os);
        jpackage.configure(image);
        if (os == Os.MACOS) {
            new MacSigning(project).sign(image);
        }
        Command.run(jpackage.packageCommand());
        if (os == Os.MACOS) {
            new MacSigning(project).notarize(jpackage.made());
        }
        return List.of(jpackage.made());
    }

    private static void commands(Project project) {
        Path runtime = project.target().resolve("runtime");
        Path jars = project.target().resolve("jars");
        for (Os os : List.of(Os.WINDOWS, Os.MACOS)) {
            Jpackage jpackage = new Jpackage(project, os);
            System.out.println("# " + os);
            System.out.println(Command.text(jpackage.imageCommand(runtime, jars)));
            System.out.println(Command.text(jpackage.packageCommand()));
        }
        Image image = new Jpackage(project, Os.MACOS).image();
        new MacSigning(project)
                .commands(image, List.of(image.java()))
                .forEach(command -> System.out.println(Command.text(command)));
        System.out.println("# " + Os.LINUX);
        System.out.println(Command.text(DebPackage.command(Path.of("tree"), Path.of("deb"))));
    }

    private static void check(Project project, Path root) throws Exception {
        Image image = Image.at(Os.here(), root);
        image.check();
        Files.createDirectories(project.target());
        try (Display display = Display.open(project.target())) {
            new Check(project, image).run(display);
        }
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sees to it that an image works: its day at the desk comes to its end, with the cache used, and
 * from another folder too.
 */
final class Check {
    /** How many of the classes have to come from the cache. */
    private static final double FROM_CACHE = 0.95;

    private static final Pattern SOURCE = Pattern.compile("source: (shared objects file)?");

    private final Project project;
    private final Image image;

    Check(Project project, Image image) {
        this.project = project;
        this.image = image;
    }

    void run(Display display) throws IOException, InterruptedException {
        Path log = project.target().resolve("classes.log");
        rehearse(image, display, List.of("-Xlog:class+load:file=" + quoted(log)));
        long all = 0;
        long cached = 0;
        for (String line : Files.readAllLines(log)) {
            var source = SOURCE.matcher(line);
            if (source.find()) {
                all++;
                cached += source.group(1) == null ? 0 : 1;
            }
        }
        System.out.printf("classes from the cache: %d of %d%n", cached, all);
        if (all == 0 || cached < all * FROM_CACHE) {
            throw new BuildException("the cache is hardly used; see " + log);
        }
        checkMoved(display);
    }

    /** A package is unpacked elsewhere than it was made. */
    private void checkMoved(Display display) throws IOException, InterruptedException {
        Path elsewhere = Trees.fresh(project.target().resolve("moved"));
        Path copy = elsewhere.resolve("somewhere else");
        Trees.copy(image.root(), copy);
        rehearse(Image.at(image.os(), copy), display, List.of());
        Trees.delete(elsewhere);
    }

    /** Java does not start where it cannot use the cache. */
    private void rehearse(Image where, Display display, List<String> more)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(display.options());
        options.add("-XX:AOTCache=" + where.cache());
        options.add("-XX:AOTMode=on");
        options.addAll(more);
        Command.run(
                where.start(options, Project.REHEARSAL), Rehearsals.inANewHome(project, display));
    }

    /** Java splits at colons. */
    private static String quoted(Path file) {
        return '"' + file.toString() + '"';
    }
}

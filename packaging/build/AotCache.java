import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cache of classes that are loaded and linked already. What goes into it is what a rehearsal of
 * a day at the desk needs, in the image itself: the cache holds for its jars and options only.
 */
final class AotCache {
    private final Project project;
    private final Image image;

    AotCache(Project project, Image image) {
        this.project = project;
        this.image = image;
    }

    /** Goes through the day and makes the cache of it. */
    void train(Display display) throws IOException, InterruptedException {
        Path seen = project.target().resolve("rehearsal.aotconf");
        Files.deleteIfExists(seen);
        Files.deleteIfExists(image.cache());
        List<String> watching = new ArrayList<>(display.options());
        watching.add("-XX:AOTMode=record");
        // What it leaves out each time is no news.
        watching.add("-Xlog:aot=error");
        watching.add("-XX:AOTConfiguration=" + seen);
        Command.run(
                image.start(watching, Project.REHEARSAL), Rehearsals.inANewHome(project, display));
        Command.run(
                image.start(
                        List.of(
                                "-XX:AOTMode=create",
                                "-XX:AOTConfiguration=" + seen,
                                "-XX:AOTCache=" + image.cache()),
                        Project.REHEARSAL),
                Map.of());
        Files.delete(seen);
        Files.setLastModifiedTime(image.cache(), FileTime.from(project.instant()));
    }
}

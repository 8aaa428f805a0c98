import java.nio.file.Path;
import java.time.Instant;

/**
 * What is packaged.
 *
 * @param version as in pom.xml
 * @param timestamp the moment that all files bear, so that the same inputs give the same package
 * @param root the folder with pom.xml
 */
record Project(String version, String timestamp, Path root) {
    static final String NAME = "popin-desk";
    static final String TITLE = "Popin Desk";
    static final String SUMMARY = "Books video calls for walk-in customers";
    static final String MAIN = "io.popindesk.Main";
    static final String REHEARSAL = "io.popindesk.Rehearsal";

    /** Where everything is made. */
    Path target() {
        return root.resolve("target").resolve("package");
    }

    /** The jars that the program needs, as Maven copied them. */
    Path dependencies() {
        return target().resolve("dependencies");
    }

    Path classes() {
        return root.resolve("target").resolve("classes");
    }

    Path packaging() {
        return root.resolve("packaging");
    }

    Path icons() {
        return root.resolve("assets").resolve("icons");
    }

    Instant instant() {
        return Instant.parse(timestamp);
    }
}

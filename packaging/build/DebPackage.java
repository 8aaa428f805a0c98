import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The package for Debian, Ubuntu and their relatives. */
final class DebPackage {
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final int KIB = 1024;

    private final Project project;
    private final Path templates;
    private final Path tree;

    DebPackage(Project project) {
        this.project = project;
        this.templates = project.packaging().resolve("linux");
        this.tree = project.target().resolve("deb");
    }

    Path build(Image image) throws Exception {
        Trees.fresh(tree);
        Trees.copy(image.root(), tree.resolve("usr/lib/popin-desk"));
        Path bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(
                bin.resolve(Project.NAME), Path.of("../lib/popin-desk/bin/popin-desk"));
        fill("popin-desk.desktop", "usr/share/applications/popin-desk.desktop");
        fill("metainfo.xml", "usr/share/metainfo/io.popindesk.desk.metainfo.xml");
        fill("copyright", "usr/share/doc/popin-desk/copyright");
        fill("lintian-overrides", "usr/share/lintian/overrides/popin-desk");
        zip("changelog", "usr/share/doc/popin-desk/changelog");
        zip("popin-desk.1", "usr/share/man/man1/popin-desk.1");
        icons();
        control();
        permissions();
        Trees.date(tree, FileTime.from(project.instant()));
        Path deb = project.target().resolve(name());
        Command.run(
                command(tree, deb),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.instant().getEpochSecond())));
        return deb;
    }

    /** What puts a tree into a package. */
    static List<String> command(Path tree, Path deb) {
        return List.of(
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z9",
                "--build",
                tree.toString(),
                deb.toString());
    }

    private String name() {
        return Project.NAME + "_" + project.version() + "_" + architecture() + ".deb";
    }

    private static String architecture() {
        return Os.isArm() ? "arm64" : "amd64";
    }

    private void icons() throws IOException {
        for (int size : ICONS) {
            copyIcon("popin-desk-" + size + ".png", size + "x" + size);
        }
        copyIcon("popin-desk.svg", "scalable");
    }

    private void copyIcon(String icon, String size) throws IOException {
        String end = icon.substring(icon.lastIndexOf('.'));
        Path to = tree.resolve("usr/share/icons/hicolor/" + size + "/apps/popin-desk" + end);
        Files.createDirectories(to.getParent());
        Files.copy(project.icons().resolve(icon), to);
    }

    private void control() throws IOException, GeneralSecurityException {
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/md5sums"), sums());
        fill("control", "DEBIAN/control");
        fill("postrm", "DEBIAN/postrm");
    }

    private String sums() throws IOException, GeneralSecurityException {
        StringBuilder sums = new StringBuilder();
        try (var files = Files.walk(tree.resolve("usr"))) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                    byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
                    sums.append(String.format("%032x", new BigInteger(1, sum)))
                            .append("  ")
                            .append(tree.relativize(file))
                            .append('\n');
                }
            }
        }
        return sums.toString();
    }

    private void fill(String template, String to) throws IOException {
        Path file = tree.resolve(to);
        Files.createDirectories(file.getParent());
        Files.writeString(file, filled(template));
    }

    /** With gzip itself, because Java's notes down that it did not do its best. */
    private void zip(String template, String to) throws IOException, InterruptedException {
        fill(template, to);
        Command.run(List.of("gzip", "-9n", tree.resolve(to).toString()));
    }

    private String filled(String template) throws IOException {
        var moment = project.instant().atOffset(ZoneOffset.UTC);
        return Files.readString(templates.resolve(template))
                .replace("@VERSION@", project.version())
                .replace("@ARCHITECTURE@", architecture())
                .replace("@SIZE@", Long.toString(Trees.bytes(tree.resolve("usr")) / KIB))
                .replace("@DAY@", moment.toLocalDate().toString())
                .replace(
                        "@DATE@",
                        DateTimeFormatter.RFC_1123_DATE_TIME
                                .format(moment)
                                .replace("GMT", "+0000"));
    }

    /** As Debian wants them, whatever the umask of whoever builds. */
    private void permissions() throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path one : files.toList()) {
                if (!Files.isSymbolicLink(one)) {
                    Files.setPosixFilePermissions(
                            one,
                            PosixFilePermissions.fromString(
                                    isProgram(one) ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private boolean isProgram(Path one) {
        String name = one.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(one)
                || name.equals("postrm")
                || name.equals("jspawnhelper")
                || one.getParent().endsWith("bin");
    }
}

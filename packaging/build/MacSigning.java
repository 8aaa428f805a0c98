import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Signs the image for macOS once the cache is in it, and has the package notarized. Without an
 * identity in the environment neither happens, and macOS asks whoever opens the program.
 */
final class MacSigning {
    /** The name of a Developer ID, as in "Developer ID Application: Name (TEAM)". */
    static final String IDENTITY = "POPINDESK_MAC_IDENTITY";

    /** The profile that xcrun notarytool store-credentials made. */
    static final String NOTARY_PROFILE = "POPINDESK_MAC_NOTARY_PROFILE";

    /**
     * What programs and libraries of macOS begin with: those of one processor, those of several.
     */
    private static final List<byte[]> MACH_O =
            List.of(
                    new byte[] {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
                    new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});

    private final Path entitlements;

    MacSigning(Project project) {
        this.entitlements = project.packaging().resolve("macos/entitlements.plist");
    }

    /** Signs everything in the image, again: what jpackage signed had no cache in it. */
    void sign(Image image) throws IOException, InterruptedException {
        if (identity().isBlank()) {
            System.out.println(IDENTITY + " is not set, so the program is signed by nobody.");
        }
        List<Path> code = new ArrayList<>(Trees.filesBelow(runtime(image)));
        code.addAll(Trees.filesBelow(image.app()));
        code.removeIf(file -> !isCode(file));
        for (List<String> command : commands(image, code)) {
            Command.run(command);
        }
    }

    /**
     * What signs an image, from the inside out: a signature holds for what is within as it is.
     *
     * @param code the programs and libraries in it
     */
    List<List<String>> commands(Image image, List<Path> code) {
        return Stream.concat(code.stream(), Stream.of(runtime(image), image.root()))
                .map(this::command)
                .toList();
    }

    private List<String> command(Path what) {
        List<String> command = new ArrayList<>(List.of("codesign", "--force"));
        if (identity().isBlank()) {
            command.addAll(List.of("--sign", "-"));
        } else {
            command.addAll(List.of("--timestamp", "--options", "runtime"));
            command.addAll(
                    List.of("--entitlements", entitlements.toString(), "--sign", identity()));
        }
        command.add(what.toString());
        return command;
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".dylib")
                || MACH_O.stream().anyMatch(bytes -> Trees.beginsWith(file, bytes));
    }

    private static Path runtime(Image image) {
        return image.root().resolve("Contents/runtime");
    }

    /** Whether a package is notarized at all. */
    static boolean isNotarized() {
        return !profile().isBlank();
    }

    private static String profile() {
        return System.getenv().getOrDefault(NOTARY_PROFILE, "");
    }

    private static String identity() {
        return System.getenv().getOrDefault(IDENTITY, "");
    }

    /** Has Apple look at the package, which takes some minutes. */
    void notarize(Path dmg) throws IOException, InterruptedException {
        if (!isNotarized()) {
            System.out.println(NOTARY_PROFILE + " is not set, so the package is not notarized.");
            return;
        }
        Command.run(
                List.of(
                        "xcrun",
                        "notarytool",
                        "submit",
                        dmg.toString(),
                        "--keychain-profile",
                        profile(),
                        "--wait"));
        Command.run(List.of("xcrun", "stapler", "staple", dmg.toString()));
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs the image for macOS once the cache is in it, and has the package notarized. Without an
 * identity in the environment neither happens, and macOS asks whoever opens the program.
 */
final class MacSigning {
    /** The name of a Developer ID, as in "Developer ID Application: Name (TEAM)". */
    static final String IDENTITY = "POPINDESK_MAC_IDENTITY";

    /** The profile that xcrun notarytool store-credentials made. */
    static final String NOTARY_PROFILE = "POPINDESK_MAC_NOTARY_PROFILE";

    private final Path entitlements;

    MacSigning(Project project) {
        this.entitlements = project.packaging().resolve("macos/entitlements.plist");
    }

    /** Signs everything in the image, again: what jpackage signed had no cache in it. */
    void sign(Image image) throws IOException, InterruptedException {
        String identity = System.getenv().getOrDefault(IDENTITY, "");
        List<String> command = new ArrayList<>(List.of("codesign", "--force", "--deep"));
        if (identity.isBlank()) {
            System.out.println(IDENTITY + " is not set, so the program is signed by nobody.");
            command.addAll(List.of("--sign", "-"));
        } else {
            command.addAll(List.of("--timestamp", "--options", "runtime"));
            command.addAll(List.of("--entitlements", entitlements.toString(), "--sign", identity));
        }
        command.add(image.root().toString());
        Command.run(command);
    }

    /** Has Apple look at the package, which takes some minutes. */
    void notarize(Path dmg) throws IOException, InterruptedException {
        String profile = System.getenv().getOrDefault(NOTARY_PROFILE, "");
        if (profile.isBlank()) {
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
                        profile,
                        "--wait"));
        Command.run(List.of("xcrun", "stapler", "staple", dmg.toString()));
    }
}

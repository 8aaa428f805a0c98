import java.io.IOException;
import java.nio.file.Path;
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
        if (identity.isBlank()) {
            System.out.println(IDENTITY + " is not set, so the program is not signed.");
            identity = "-";
        }
        Command.run(
                List.of(
                        "codesign",
                        "--force",
                        "--deep",
                        "--timestamp=none",
                        "--options",
                        "runtime",
                        "--entitlements",
                        entitlements.toString(),
                        "--sign",
                        identity,
                        image.root().toString()));
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

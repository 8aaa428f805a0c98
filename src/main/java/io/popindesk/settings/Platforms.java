package io.popindesk.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program of this platform keeps its files. */
public final class Platforms {
    private Platforms() {}

    /**
     * The directory for this program's files, which need not exist yet.
     *
     * @param osName as {@code os.name} gives it
     * @param userHome the person's home directory
     */
    public static Path applicationData(
            String osName, Path userHome, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return absolute(environment, "APPDATA")
                    .orElse(userHome.resolve("AppData").resolve("Roaming"))
                    .resolve("Popin Desk");
        }
        if (os.contains("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Popin Desk");
        }
        return absolute(environment, "XDG_DATA_HOME")
                .orElse(userHome.resolve(".local").resolve("share"))
                .resolve("popin-desk");
    }

    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}

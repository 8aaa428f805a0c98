package io.popindesk.crash;

import java.io.File;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this very test runs with, the tests' own classes included, for another Java to run with. */
final class OwnClassPath {
    private OwnClassPath() {}

    static String text() {
        Stream<String> modules =
                ModuleLayer.boot().configuration().modules().stream()
                        .map(ResolvedModule::reference)
                        .map(ModuleReference::location)
                        .flatMap(Optional::stream)
                        .filter(location -> location.getScheme().equals("file"))
                        .map(OwnClassPath::path);
        return Stream.of(
                        Stream.of(testClasses()),
                        modules,
                        Stream.of(System.getProperty("java.class.path")))
                .flatMap(each -> each)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** They are patched into the module, which says only where its other classes are. */
    private static String testClasses() {
        String name = "/" + OwnClassPath.class.getName().replace('.', '/') + ".class";
        URL here = Objects.requireNonNull(OwnClassPath.class.getResource(name));
        try {
            String uri = here.toURI().toString();
            return path(URI.create(uri.substring(0, uri.length() - name.length() + 1)));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String path(URI location) {
        return Path.of(location).toString();
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a rehearsal finds in its environment. */
final class Rehearsals {
    private Rehearsals() {}

    /** The home must not exist, and nothing of the person who builds is to be touched. */
    static Map<String, String> inANewHome(Project project, Display display) throws IOException {
        Path home = project.target().resolve("rehearsal-home");
        Trees.delete(home);
        Map<String, String> environment = new HashMap<>(display.environment());
        environment.put("POPINDESK_HOME", home.toString());
        environment.put("POPIN_API_KEY", "");
        environment.put("POPIN_SELLER_TOKEN", "");
        environment.put("POPIN_BASE_URL", "");
        return environment;
    }
}

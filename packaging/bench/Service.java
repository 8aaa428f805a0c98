import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program's demo service as a process of its own, to which every program here is live. */
final class Service implements AutoCloseable {
    private static final Pattern EXPORT = Pattern.compile("(POPIN_[A-Z_]+)='([^']*)'");
    private static final int WARM = 300;

    private final Process process;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newHttpClient();

    private Service(Process process, Map<String, String> environment) {
        this.process = process;
        this.environment = environment;
    }

    /**
     * Starts it and makes it warm, so that it answers the first call as quickly as the last.
     *
     * @param java with its class path: all that comes before the main class
     */
    static Service start(List<String> java) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(java));
        builder.command()
                .addAll(List.of("io.popindesk.demo.DemoMain", "--no-other-desks", "--quiet"));
        builder.environment().put("TZ", "Asia/Kolkata");
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        Map<String, String> environment = new HashMap<>();
        StringBuilder said = new StringBuilder();
        while (environment.size() < 3) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the demo service did not start: " + said);
            }
            said.append(line).append('\n');
            Matcher exports = EXPORT.matcher(line);
            while (exports.find()) {
                environment.put(exports.group(1), exports.group(2));
            }
        }
        Service service = new Service(process, Map.copyOf(environment));
        for (int i = 0; i < WARM; i++) {
            service.slots();
        }
        return service;
    }

    /** What makes the program live against it. */
    Map<String, String> environment() {
        return environment;
    }

    /** Its slots, asked for as the program asks. */
    byte[] slots() throws IOException, InterruptedException {
        return get(environment.get("POPIN_BASE_URL") + "/slots");
    }

    /** What is found there, asked for with the keys of this service. */
    byte[] get(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("X-API-KEY", environment.get("POPIN_API_KEY"))
                        .header("X-TOKEN", environment.get("POPIN_SELLER_TOKEN"))
                        .header("Accept", "application/json")
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }
}

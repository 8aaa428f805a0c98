import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The same first screen as a web page, page.html, with the service's slots under its own address: a
 * page is not given the keys, and may not ask another host.
 */
final class Page implements AutoCloseable {
    /** Seen from the project's directory. */
    static final Path HTML = Path.of("packaging", "bench", "page.html");

    private static final int WARM = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Service service;

    private Page(HttpServer server, Service service) {
        this.server = server;
        this.service = service;
    }

    /** Starts it, warm. */
    static Page serve(Path html, Service service) throws IOException, InterruptedException {
        // Else each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        byte[] page = Files.readAllBytes(html);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Page served = new Page(server, service);
        server.setExecutor(served.threads);
        server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page));
        server.createContext("/slots", served::passOn);
        server.start();
        for (int i = 0; i < WARM; i++) {
            service.get(served.address() + "slots");
        }
        return served;
    }

    /** With a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What the way through this server costs a page, against asking the service itself. */
    double detourMillis() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < WARM; i++) {
            service.get(address() + "slots");
        }
        long half = System.nanoTime();
        for (int i = 0; i < WARM; i++) {
            service.slots();
        }
        return ((half - start) - (System.nanoTime() - half)) / 1e6 / WARM;
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, "application/json", service.slots());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

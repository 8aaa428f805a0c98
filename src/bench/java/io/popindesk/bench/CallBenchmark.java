package io.popindesk.bench;

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.popin.ProxyChoice;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** A booking's second request over the loopback, beside the same bytes through a bare socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Slot SLOT =
            new Slot("Thu, 25 Sep 2025", "03:15 PM", LocalDateTime.of(2025, 9, 25, 15, 15), ZONE);

    private PlainService service;
    private HttpPopin popin;
    private byte[] request = {};

    @Setup(Level.Trial)
    public void connect() throws IOException {
        service = new PlainService("{}".getBytes(StandardCharsets.UTF_8));
        popin = popin(service);
        String body = "{\"customer_id\":\"8131\",\"time\":\"" + SLOT.wireText() + "\"}";
        request =
                ("POST /api/v1/external/schedule HTTP/1.1\r\nAccept: application/json\r\n"
                                + "Connection: close\r\nX-API-KEY: demo-api-key\r\n"
                                + "X-TOKEN: 1001\r\nHost: 127.0.0.1:"
                                + service.port()
                                + "\r\nContent-Length: "
                                + body.length()
                                + "\r\nContent-Type: application/json; charset=UTF-8\r\n"
                                + "User-Agent: Popin Desk\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    static HttpPopin popin(PlainService service) {
        var account = new PopinAccount(service.base(), "demo-api-key", "1001");
        return new HttpPopin(
                PopinSetUp.of(account, ZONE).withProxy(ProxyChoice.None.INSTANCE),
                InstantSource.system(),
                Limits.STANDARD);
    }

    @TearDown(Level.Trial)
    public void disconnect() throws IOException {
        popin.close();
        service.close();
    }

    /** As the program does, with its deadlines, checks and reading of the answer. */
    @Benchmark
    public ScheduleReceipt client() throws Exception {
        return schedule(popin);
    }

    static ScheduleReceipt schedule(HttpPopin popin) throws Exception {
        return popin.schedule(new CustomerId("8131"), SLOT, new Call(new Cancellation()));
    }

    /**
     * A connection, one write, and everything that comes back; with the time-outs without which
     * nobody would use a network.
     */
    @Benchmark
    public byte[] socket() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()),
                    Math.toIntExact(Limits.STANDARD.connect().toMillis()));
            socket.setSoTimeout(Math.toIntExact(Limits.STANDARD.response().toMillis()));
            socket.getOutputStream().write(request);
            return socket.getInputStream().readAllBytes();
        }
    }
}

package io.popindesk.demo;

import io.popindesk.desk.Cancellation;
import io.popindesk.desk.PopinAccount;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A Popin service in this process, on a loopback port: the three calls of the API as the developer
 * hub documents them, join links that lead to a page of its own, and faults on demand. It knows one
 * account and forgets everything when closed. Safe for use by any thread.
 */
public final class DemoService implements AutoCloseable {
    private final DemoOptions options;
    private final Listener listener;
    private final Shop shop;
    private final Faults faults = new Faults();
    private final Traffic traffic = new Traffic();

    private DemoService(DemoOptions options, Listener listener) {
        this.options = options;
        this.listener = listener;
        this.shop = new Shop(options, listener.address().resolve(Site.JOIN));
    }

    /**
     * Starts a service; it answers as soon as this returns.
     *
     * @throws IOException when the port cannot be had
     */
    public static DemoService start(DemoOptions options) throws IOException {
        DemoService service = new DemoService(options, Listener.bind(options.port()));
        service.listener.start(service.context());
        return service;
    }

    private Conversation.Context context() {
        RequestChecks checks = new RequestChecks(options.apiKey(), options.sellerToken());
        Site site =
                new Site(
                        new PopinApi(shop, checks, options.revisions()),
                        new FaultControl(faults),
                        shop);
        Cancellation closing = listener.closing();
        return new Conversation.Context(
                site, faults, traffic, options.clock(), options.listener(), closing);
    }

    /** The address that the three calls are below, without a slash at its end. */
    public URI baseUri() {
        return listener.address().resolve(Site.API);
    }

    /** The account that the service accepts. */
    public PopinAccount account() {
        return new PopinAccount(baseUri(), options.apiKey(), options.sellerToken());
    }

    /** The address where faults are listed and changed over HTTP. */
    public URI faultControlUri() {
        return listener.address().resolve(FaultControl.PATH);
    }

    /** The faults, to be armed and cleared at any time. */
    public Faults faults() {
        return faults;
    }

    /** The customers registered so far, in order, whether or not their answers arrived. */
    public List<DemoCapture> captures() {
        return shop.captures();
    }

    /** The calls booked so far, in order, whether or not their answers arrived. */
    public List<DemoSchedule> schedules() {
        return shop.schedules();
    }

    /** How many requests of that kind have been read, whatever became of them. */
    public int requests(Endpoint endpoint) {
        return traffic.count(endpoint);
    }

    /**
     * Waits until {@code count} requests of that kind have been read since the start.
     *
     * @return whether they have; false once {@code atMost} is over
     */
    public boolean awaitRequests(Endpoint endpoint, int count, Duration atMost)
            throws InterruptedException {
        return traffic.await(endpoint, count, atMost);
    }

    /** Ends every connection and wait, frees the port and lets all threads end; idempotent. */
    @Override
    public void close() {
        listener.close();
    }

    /** How many connections are open. */
    int connections() {
        return listener.connections();
    }

    /** Whether it is closed and nothing of it is left. */
    boolean isAtRest() {
        return listener.isAtRest();
    }
}

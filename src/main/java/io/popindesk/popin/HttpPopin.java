package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinAccount;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Registration;
import io.popindesk.desk.ScheduleReceipt;
import io.popindesk.desk.Slot;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Popin over HTTP, as its developer hub documents the Insta Call API.
 *
 * <p>A request is sent once or not at all: nothing is repeated, no redirect is followed, no
 * connection is used twice. Every call ends within {@link Limits#wholeCall()}, and at once when it
 * is cancelled, whatever it is waiting for. Safe for use by any number of threads, virtual or not,
 * each of which does its own waiting.
 */
public final class HttpPopin implements Popin, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPopin.class);

    private final PopinAccount account;
    private final InstantSource clock;
    private final Limits limits;
    private final Exchanges exchanges;
    private final Json json = new Json();
    private final Refusals refusals;
    private final Registrations registrations;
    private final Availabilities availabilities;

    /**
     * @param account where Popin is, and the keys to it
     * @param fallbackZone the seller's zone to assume where Popin names none that is known
     * @param clock tells when slots were read
     */
    public HttpPopin(
            PopinAccount account, ZoneId fallbackZone, InstantSource clock, Limits limits) {
        this(account, fallbackZone, clock, limits, Network.ofThisMachine());
    }

    HttpPopin(
            PopinAccount account,
            ZoneId fallbackZone,
            InstantSource clock,
            Limits limits,
            Network network) {
        this.account = account;
        this.clock = clock;
        this.limits = limits;
        this.exchanges = new Exchanges(limits, network, account.isLoopback());
        this.refusals = new Refusals(json, clock);
        this.registrations = new Registrations(account.isLoopback());
        this.availabilities = new Availabilities(fallbackZone);
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", customer.name());
        fields.put("mobile", customer.mobile());
        fields.put("email", customer.email());
        fields.put("group", customer.group());
        fields.put("pin_code", customer.pinCode());
        return success(post("/capture", fields), limits.bodyBytes(), call, registrations::read);
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        return success(
                new HttpGet(address("/slots")),
                limits.slotsBytes(),
                call,
                body -> availabilities.read(body, clock.instant()));
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        var fields = new LinkedHashMap<String, String>();
        fields.put("customer_id", customer.value());
        fields.put("time", slot.wireText());
        return success(
                post("/schedule", fields),
                limits.bodyBytes(),
                call,
                body -> new ScheduleReceipt(Registrations.message(body)));
    }

    private HttpPost post(String path, Map<String, String> fields) {
        var request = new HttpPost(address(path));
        request.setEntity(new ByteArrayEntity(json.write(fields), ContentType.APPLICATION_JSON));
        return request;
    }

    private URI address(String path) {
        return URI.create(account.base() + path);
    }

    /** Reads the body of a success. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ObjectNode body) throws UnreadableException;
    }

    private <T> T success(HttpUriRequestBase request, int longest, Call call, Reader<T> reader)
            throws PopinFailure {
        // On each request, never as the client's defaults, which go along to other hosts.
        request.setHeader("Accept", "application/json");
        request.setHeader("Connection", "close");
        request.setHeader("X-API-KEY", account.apiKey());
        request.setHeader("X-TOKEN", account.sellerToken());
        Answer answer = exchanges.exchange(request, longest, call);
        if (!answer.isSuccess()) {
            throw refusals.byStatus(answer);
        }
        try {
            ObjectNode body = json.object(answer.body());
            if (!Verdict.isSuccess(body)) {
                throw refusals.byBody(answer, body);
            }
            return reader.read(body);
        } catch (UnreadableException e) {
            throw Refusals.unreadable(answer, e);
        } catch (RuntimeException e) {
            // A slip in reading must not look as if nothing had been booked.
            LOG.error("reading an answer failed", Nameless.of(e));
            throw Refusals.unreadable(answer, UnreadableException.because(e.getClass().getName()));
        }
    }

    /** Ends what is under way; no call may be made afterwards. */
    @Override
    public void close() {
        exchanges.close();
    }
}

package io.popindesk.popin;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Call;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerId;
import io.popindesk.desk.Popin;
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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Popin over HTTP, as either revision of its documentation describes the Insta Call API.
 *
 * <p>A request is sent once or not at all: nothing is repeated, no redirect is followed, no
 * connection is used twice. Every call ends within {@link Limits#wholeCall()}, and at once when it
 * is cancelled, whatever it is waiting for. Safe for use by any number of threads, virtual or not,
 * each of which does its own waiting.
 */
public final class HttpPopin implements Popin, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPopin.class);

    private final PopinSetUp setUp;
    private final Limits limits;
    private final Exchanges exchanges;
    private final Json json = new Json();
    private final Refusals refusals;
    private final Registrations registrations;
    private final Availabilities availabilities;

    /**
     * @param setUp where Popin is, the keys to it and the way there
     * @param clock tells when slots were read
     */
    public HttpPopin(PopinSetUp setUp, InstantSource clock, Limits limits) {
        this(setUp, clock, limits, Network.ofThisMachine());
    }

    HttpPopin(PopinSetUp setUp, InstantSource clock, Limits limits, Network network) {
        this.setUp = setUp;
        this.limits = limits;
        this.exchanges = new Exchanges(setUp, limits, network);
        this.refusals = new Refusals(json, clock);
        this.registrations = new Registrations(setUp.account().isLoopback());
        this.availabilities = new Availabilities(setUp.fallbackZone(), clock);
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        return success(
                post("/capture", CaptureFields.of(customer, setUp)),
                limits.bodyBytes(),
                call,
                registrations::read);
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        return success(
                new HttpGet(address("/slots")),
                limits.slotsBytes(),
                call,
                availabilities.reading());
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

    private HttpPost post(String path, Map<String, ?> fields) {
        var request = new HttpPost(address(path));
        request.setEntity(new ByteArrayEntity(json.write(fields), ContentType.APPLICATION_JSON));
        return request;
    }

    private URI address(String path) {
        return URI.create(setUp.account().base() + path);
    }

    private <T> T success(
            HttpUriRequestBase request, int longest, Call call, AnswerReader<T> reader)
            throws PopinFailure {
        // On each request, never as the client's defaults, which go along to other hosts.
        request.setHeader("Accept", "application/json");
        request.setHeader("Connection", "close");
        request.setHeader("X-API-KEY", setUp.account().apiKey());
        request.setHeader("X-TOKEN", setUp.account().sellerToken());
        Answer answer = exchanges.exchange(request, longest, call);
        if (!answer.isSuccess()) {
            throw refusals.byStatus(answer);
        }
        try {
            ObjectNode body = reader.fields(json, answer.body());
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

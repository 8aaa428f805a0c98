package io.popindesk.demo;

import io.popindesk.desk.ApiRevision;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a demo service is set up. Begin with {@link #standard()} and change what differs.
 *
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param clock decides which slots are past and when other desks book
 * @param seed decides which slots are free from the start, what other desks book and the join links
 * @param zone the seller's zone, which every date and time is in
 * @param otherDesks whether other desks book a slot now and then
 * @param apiKey the only {@code X-API-KEY} that is accepted
 * @param sellerToken the only {@code X-TOKEN} that is accepted
 * @param revisions the descriptions of the API that a capture may follow
 * @param listener told of every call, on the thread that answers it; it must be quick and not throw
 */
public record DemoOptions(
        int port,
        InstantSource clock,
        long seed,
        ZoneId zone,
        boolean otherDesks,
        String apiKey,
        String sellerToken,
        Set<ApiRevision> revisions,
        Consumer<DemoEvent> listener) {

    public DemoOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("nobody could be captured");
        }
        revisions = Set.copyOf(revisions);
    }

    /** Any free port, the real clock, a shop in India, other desks at work, either revision. */
    public static DemoOptions standard() {
        return new DemoOptions(
                0,
                InstantSource.system(),
                1,
                ZoneId.of("Asia/Kolkata"),
                true,
                "demo-api-key",
                "1001",
                EnumSet.allOf(ApiRevision.class),
                event -> {});
    }

    public DemoOptions withPort(int newPort) {
        return new DemoOptions(
                newPort, clock, seed, zone, otherDesks, apiKey, sellerToken, revisions, listener);
    }

    public DemoOptions withClock(InstantSource newClock) {
        return new DemoOptions(
                port, newClock, seed, zone, otherDesks, apiKey, sellerToken, revisions, listener);
    }

    public DemoOptions withSeed(long newSeed) {
        return new DemoOptions(
                port, clock, newSeed, zone, otherDesks, apiKey, sellerToken, revisions, listener);
    }

    public DemoOptions withZone(ZoneId newZone) {
        return new DemoOptions(
                port, clock, seed, newZone, otherDesks, apiKey, sellerToken, revisions, listener);
    }

    public DemoOptions withOtherDesks(boolean atWork) {
        return new DemoOptions(
                port, clock, seed, zone, atWork, apiKey, sellerToken, revisions, listener);
    }

    public DemoOptions withKeys(String newApiKey, String newSellerToken) {
        return new DemoOptions(
                port,
                clock,
                seed,
                zone,
                otherDesks,
                newApiKey,
                newSellerToken,
                revisions,
                listener);
    }

    public DemoOptions withRevisions(Set<ApiRevision> newRevisions) {
        return new DemoOptions(
                port, clock, seed, zone, otherDesks, apiKey, sellerToken, newRevisions, listener);
    }

    public DemoOptions withListener(Consumer<DemoEvent> newListener) {
        return new DemoOptions(
                port, clock, seed, zone, otherDesks, apiKey, sellerToken, revisions, newListener);
    }

    /** Without the keys, so that it may appear in a log. */
    @Override
    public String toString() {
        return "DemoOptions[port=" + port + ", seed=" + seed + ", zone=" + zone + "]";
    }
}

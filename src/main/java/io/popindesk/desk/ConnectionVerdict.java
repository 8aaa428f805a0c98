package io.popindesk.desk;

import java.time.ZoneId;
import java.util.Optional;

/** What one reading of the free slots says about an account and the way to it. */
public sealed interface ConnectionVerdict {

    /**
     * Popin is there, and takes the keys.
     *
     * @param freeSlots how many slots are free from now on
     * @param next the first of them
     * @param zone the zone of those times
     * @param zoneAssumed whether Popin named no usable zone and {@code zone} is the configured one
     */
    record Reached(int freeSlots, Optional<Slot> next, ZoneId zone, boolean zoneAssumed)
            implements ConnectionVerdict {}

    /**
     * Popin, or what passes for it, turned the reading down for a reason of its own.
     *
     * @param words its own words as one plain line, possibly empty
     */
    record Refused(String words) implements ConnectionVerdict {
        /** Without the words, which come from outside. */
        @Override
        public String toString() {
            return "Refused[…]";
        }
    }

    /** What stands in the way. */
    enum Obstacle implements ConnectionVerdict {
        /** Popin is there and does not take the API key or the seller token (401, 403). */
        KEYS_REFUSED,
        /** No such host, or nothing of the kind at this address (404, 405). */
        WRONG_ADDRESS,
        /** The connection was turned away: nobody listens there, or the network forbids it. */
        UNREACHABLE,
        /** The proxy cannot be reached, wants a password or turned the connection away. */
        PROXY,
        /** Somebody answers who cannot show a certificate that is trusted. */
        CERTIFICATE,
        /** No encrypted connection came about, for another reason than the certificate. */
        NOT_ENCRYPTED,
        /** The file with the desk's own authorities cannot be used. */
        AUTHORITIES,
        /** Something answers that is not Popin: a sign-in page, or data of another kind. */
        NOT_POPIN,
        /** It has too much to do, or fails for now (429, 5xx). */
        BUSY,
        /** Nobody answered in time, or the answer broke off. */
        NO_ANSWER,
        /** There were no keys to try. */
        NO_KEYS,
        /** The person stopped it. */
        CANCELLED
    }

    /** What a failed reading says. */
    static ConnectionVerdict of(PopinFailure failure) {
        return switch (failure) {
            case PopinFailure.NotSent e -> of(e.reason());
            case PopinFailure.Rejected e -> of(e);
            case PopinFailure.Unknown e -> of(e.reason());
        };
    }

    private static ConnectionVerdict of(PopinFailure.NotSent.Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> Obstacle.WRONG_ADDRESS;
            case UNREACHABLE -> Obstacle.UNREACHABLE;
            case CONNECT_TIMEOUT -> Obstacle.NO_ANSWER;
            case TLS -> Obstacle.NOT_ENCRYPTED;
            case CERTIFICATE -> Obstacle.CERTIFICATE;
            case AUTHORITIES -> Obstacle.AUTHORITIES;
            case PROXY -> Obstacle.PROXY;
            case NO_KEYS -> Obstacle.NO_KEYS;
            case CANCELLED -> Obstacle.CANCELLED;
        };
    }

    private static ConnectionVerdict of(PopinFailure.Rejected refusal) {
        return switch (refusal.reason()) {
            case KEYS -> Obstacle.KEYS_REFUSED;
            case ADDRESS -> Obstacle.WRONG_ADDRESS;
            case TOO_MANY -> Obstacle.BUSY;
            case DETAILS, OTHER -> new Refused(refusal.popinMessage());
        };
    }

    private static ConnectionVerdict of(PopinFailure.Unknown.Reason reason) {
        return switch (reason) {
            case TIMEOUT, DISCONNECTED, STOPPED -> Obstacle.NO_ANSWER;
            case SERVER_ERROR -> Obstacle.BUSY;
            case REDIRECTED, WEB_PAGE, UNREADABLE, TOO_LARGE -> Obstacle.NOT_POPIN;
            case CANCELLED -> Obstacle.CANCELLED;
        };
    }
}

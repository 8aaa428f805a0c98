package io.popindesk.popin;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client that several calls have in use at once. It is made when the first of them needs it, and
 * closed by the last of them once it is retired. Safe for use by any thread.
 */
final class SharedClient implements AutoCloseable {
    private final PopinSetUp setUp;
    private final Supplier<HttpPopin> factory;
    private @Nullable HttpPopin popin;
    private int calls;
    private boolean retired;
    private boolean closed;

    /**
     * @param factory makes the client, which takes too long for whoever only sets it up
     */
    SharedClient(PopinSetUp setUp, Supplier<HttpPopin> factory) {
        this.setUp = setUp;
        this.factory = factory;
    }

    PopinSetUp setUp() {
        return setUp;
    }

    /** Keeps it open until it is given back. */
    synchronized void borrow() {
        calls++;
    }

    /** The client, for one who has borrowed it; empty when it was closed all the same. */
    synchronized Optional<HttpPopin> popin() {
        if (closed) {
            return Optional.empty();
        }
        if (popin == null) {
            popin = factory.get();
        }
        return Optional.of(popin);
    }

    synchronized void giveBack() {
        calls--;
        closeIfIdle();
    }

    /** Closes it as soon as nobody has it any more; nobody may borrow it from now on. */
    synchronized void retire() {
        retired = true;
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (retired && calls == 0) {
            close();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the calls under way, too. */
    @Override
    public synchronized void close() {
        closed = true;
        if (popin != null) {
            popin.close();
            popin = null;
        }
    }
}

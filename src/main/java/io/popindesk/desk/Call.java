package io.popindesk.desk;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One request to Popin under way: it can be cancelled, and it tells whether anything has left this
 * machine, which decides whether the request may safely be made again. Used for one request only;
 * safe for use by any thread.
 */
public final class Call {
    private final Cancellation cancellation;
    private final Runnable whenSent;
    private final AtomicBoolean sent = new AtomicBoolean();

    /**
     * @param cancellation stops the request
     * @param whenSent told, on the calling thread, just before the first byte leaves
     */
    public Call(Cancellation cancellation, Runnable whenSent) {
        this.cancellation = cancellation;
        this.whenSent = whenSent;
    }

    public Call(Cancellation cancellation) {
        this(cancellation, () -> {});
    }

    public Cancellation cancellation() {
        return cancellation;
    }

    /** Called by the client when the next thing it does is to write the request to the network. */
    public void markSent() {
        if (sent.compareAndSet(false, true)) {
            whenSent.run();
        }
    }

    /** Whether some of the request may have reached Popin. */
    public boolean isSent() {
        return sent.get();
    }
}

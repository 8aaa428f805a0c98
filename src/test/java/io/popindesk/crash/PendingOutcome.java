package io.popindesk.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * Tells the commit of an outcome from the commit of an intent, and stops before either where it is
 * told to.
 */
final class PendingOutcome {
    private final FailPoints points;
    private volatile boolean answered;

    PendingOutcome(FailPoints points) {
        this.points = points;
    }

    /** What is kept next is what came of a request. */
    void answered() {
        answered = true;
    }

    /** It is kept. */
    void kept() {
        answered = false;
    }

    /** The same connection, with a stop before each commit. */
    Connection watch(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        PendingOutcome.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                points.pass(
                                        answered
                                                ? FailPoint.BEFORE_OUTCOME
                                                : FailPoint.BEFORE_INTENT);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}

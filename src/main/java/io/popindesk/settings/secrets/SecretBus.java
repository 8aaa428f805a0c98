package io.popindesk.settings.secrets;

import io.popindesk.settings.secrets.SecretFailure.Reason;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A line to the Secret Service, for a few calls. Its calls are given as the specification names
 * them: path, interface, method, signature, arguments.
 */
final class SecretBus implements AutoCloseable {
    static final String SERVICE_PATH = "/org/freedesktop/secrets";
    static final String SERVICE = "org.freedesktop.Secret.Service";
    static final String COLLECTION = "org.freedesktop.Secret.Collection";
    static final String ITEM = "org.freedesktop.Secret.Item";

    /** The path that stands for nothing. */
    static final String NONE = "/";

    /** A socket of this machine answers at once or not at all; the library would try for long. */
    private static final int CONNECT_MILLIS = 1_000;

    private static final String NAME = "org.freedesktop.secrets";
    private static final String PROMPT = "org.freedesktop.Secret.Prompt";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final DBusConnection connection;

    private SecretBus(DBusConnection connection) {
        this.connection = connection;
    }

    /**
     * @param address where the bus listens
     * @throws SecretFailure ABSENT when nobody listens there
     */
    static SecretBus open(String address) throws SecretFailure {
        try {
            return new SecretBus(
                    DBusConnectionBuilder.forAddress(address)
                            .withShared(false)
                            .transportConfig()
                            .withTimeout(CONNECT_MILLIS)
                            .back()
                            .build());
        } catch (DBusException | DBusExecutionException e) {
            throw new SecretFailure(Reason.ABSENT, e);
        }
    }

    /** What a method returned. */
    Object[] call(String path, String type, String method, String signature, Object... arguments)
            throws SecretFailure, InterruptedException {
        try {
            MethodCall call =
                    connection
                            .getMessageFactory()
                            .createMethodCall(
                                    NAME,
                                    path,
                                    type,
                                    method,
                                    (byte) 0,
                                    signature.isEmpty() ? null : signature,
                                    arguments);
            connection.sendMessage(call);
            Object[] result = result(reply(call));
            return result == null ? new Object[0] : result;
        } catch (DBusException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }

    private static Message reply(MethodCall call) throws SecretFailure, InterruptedException {
        Message reply = call.getReply();
        // Interrupted, it returns without one as it does when the time is over.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (reply == null) {
            throw new SecretFailure(Reason.SILENT, null);
        }
        return reply;
    }

    private static Object @Nullable [] result(Message reply) throws SecretFailure, DBusException {
        if (reply instanceof Error error) {
            throw new SecretFailure(reason(error.getName()), null);
        }
        return reply.getParameters();
    }

    private static Reason reason(@Nullable String error) {
        return switch (error) {
            // Nobody has the name, and nobody can be started who would take it.
            case "org.freedesktop.DBus.Error.ServiceUnknown",
                    "org.freedesktop.DBus.Error.NameHasNoOwner",
                    "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
                    "org.freedesktop.DBus.Error.Spawn.ExecFailed",
                    "org.freedesktop.DBus.Error.Spawn.ChildExited" ->
                    Reason.ABSENT;
            case "org.freedesktop.Secret.Error.IsLocked" -> Reason.LOCKED;
            case "org.freedesktop.DBus.Error.NoReply", "org.freedesktop.DBus.Error.Timeout" ->
                    Reason.SILENT;
            case null, default -> Reason.FAILED;
        };
    }

    /** The value of a property that is true or false. */
    boolean isTrue(String path, String type, String property)
            throws SecretFailure, InterruptedException {
        Object value = Wire.inVariant(call(path, PROPERTIES, "Get", "ss", type, property)[0]);
        return Boolean.TRUE.equals(value);
    }

    /**
     * Has the service ask the person what it has to ask, and waits for the answer.
     *
     * @param prompt what a method returned as its question; {@link #NONE} when there is none
     * @throws SecretFailure LOCKED when the person did not want to
     */
    void ask(String prompt) throws SecretFailure, InterruptedException {
        if (prompt.equals(NONE)) {
            return;
        }
        BlockingQueue<Boolean> dismissed = new ArrayBlockingQueue<>(1);
        try {
            // Until the line is closed; there is one question to a line.
            connection.addGenericSigHandler(
                    DBusMatchRuleBuilder.create()
                            .withType("signal")
                            .withInterface(PROMPT)
                            .withMember("Completed")
                            .withPath(prompt)
                            .build(),
                    signal -> dismissed.offer(isDismissed(signal)));
        } catch (DBusException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
        call(prompt, PROMPT, "Prompt", "s", "");
        if (dismissed.take()) {
            throw new SecretFailure(Reason.LOCKED, null);
        }
    }

    private static boolean isDismissed(Message signal) {
        try {
            return Boolean.TRUE.equals(signal.getParameters()[0]);
        } catch (DBusException e) {
            // An answer that nobody understands opens nothing.
            return true;
        }
    }

    @Override
    public void close() throws SecretFailure {
        try {
            connection.close();
        } catch (IOException e) {
            throw new SecretFailure(Reason.FAILED, e);
        }
    }
}

package io.popindesk.journal;

import io.popindesk.desk.Person;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A process that erases somebody and, at some statement of it, is no more. */
final class Erasures {
    /** What it prints when it has come to the end, and then how many statements that took. */
    static final String DONE = "done ";

    private Erasures() {}

    /**
     * Erases them.
     *
     * @param arguments the directory, and before which of its statements the process ends
     */
    public static void main(String[] arguments) throws Exception {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        try (SqliteJournal journal =
                new SqliteJournal(
                        Path.of(arguments[0]),
                        InstantSource.fixed(Journals.NOW),
                        what -> {},
                        ending(left))) {
            journal.open();
            Person person = Marked.person(journal);
            int allowed = Integer.parseInt(arguments[1]);
            left.set(allowed);
            journal.personalData().erase(person);
            journal.personalData().finish(Instant.MIN);
            System.out.println(DONE + (allowed - left.get()));
        }
    }

    /** Nothing of the program is asked then, as when it is killed. */
    private static UnaryOperator<Connection> ending(AtomicInteger left) {
        List<String> statements = List.of("prepareStatement", "createStatement", "commit", "close");
        return real ->
                (Connection)
                        Proxy.newProxyInstance(
                                Connection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (proxy, method, values) -> {
                                    if (statements.contains(method.getName())
                                            && left.decrementAndGet() < 0) {
                                        Runtime.getRuntime().halt(137);
                                    }
                                    try {
                                        return method.invoke(real, values);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }
}

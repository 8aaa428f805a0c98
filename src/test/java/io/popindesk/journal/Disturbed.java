package io.popindesk.journal;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.UnaryOperator;

/** Stands between the journal and SQLite, and fails where it is told to. */
final class Disturbed implements UnaryOperator<Connection> {
    private volatile SQLiteErrorCode problem = SQLiteErrorCode.SQLITE_OK;
    private volatile String at = "";

    /**
     * @param where {@code commit}, or how the SQL begins
     */
    void failAt(String where, SQLiteErrorCode how) {
        at = where;
        problem = how;
    }

    void stop() {
        problem = SQLiteErrorCode.SQLITE_OK;
    }

    @Override
    public Connection apply(Connection real) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    String what =
                            method.getName().startsWith("prepareStatement")
                                    ? String.valueOf(arguments[0])
                                    : method.getName();
                    if (problem != SQLiteErrorCode.SQLITE_OK && what.startsWith(at)) {
                        throw new SQLiteException("[" + problem.name() + "]", problem);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        handler);
    }
}

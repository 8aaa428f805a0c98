package io.popindesk.bench;

import com.sun.javafx.tk.Toolkit;

import javafx.application.Platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work on the JavaFX thread, and whole frames of it. A frame is drawn at once instead of at the
 * next beat of the pulse, so that what is measured is work and not the wait for the beat.
 */
final class Fx {
    private Fx() {}

    /** Runs on the JavaFX thread, and waits for it. */
    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs on the JavaFX thread, and waits for it. */
    static void run(Runnable work) {
        Fx.<Boolean>call(
                () -> {
                    work.run();
                    return true;
                });
    }

    /**
     * How long a change takes until it can be seen, in milliseconds: the change, styling, layout,
     * drawing, and handing the pixels to the window.
     */
    static double frame(Runnable change) {
        long began =
                Fx.<Long>call(
                        () -> {
                            long now = System.nanoTime();
                            change.run();
                            drawNow();
                            return now;
                        });
        // The toolkit has posted the pixels' way to the window before this.
        long ended = Fx.<Long>call(System::nanoTime);
        return (ended - began) / 1e6;
    }

    private static void drawNow() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        method(toolkit.getClass(), "pulse").invoke(toolkit);
        Class<?> painter = Class.forName("com.sun.javafx.tk.quantum.PaintCollector");
        Object collector = method(painter, "getInstance").invoke(null);
        method(painter, "waitForRenderingToComplete").invoke(collector);
    }

    private static Method method(Class<?> owner, String name)
            throws NoSuchMethodException, InvocationTargetException {
        Method method = owner.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    /** Starts the toolkit without an application. */
    static void startUp() {
        FutureTask<Boolean> started = new FutureTask<>(() -> true);
        Platform.startup(started);
        Platform.setImplicitExit(false);
        try {
            started.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

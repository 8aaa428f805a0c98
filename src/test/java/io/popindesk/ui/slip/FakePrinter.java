package io.popindesk.ui.slip;

import io.popindesk.desk.Cancellation;

import javafx.application.Platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A printer that keeps what it is given to print, and fails or hangs when it is told to. */
final class FakePrinter implements SlipPrinter {
    final List<SlipSheet> printed = new CopyOnWriteArrayList<>();
    final List<String> wrong = new CopyOnWriteArrayList<>();
    final CountDownLatch cancelled = new CountDownLatch(1);
    volatile boolean broken;
    volatile boolean hanging;

    private final String name;
    private final SlipPage page;

    FakePrinter(String name, SlipPage page) {
        this.name = name;
        this.page = page;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SlipPage page() {
        return page;
    }

    @Override
    public void print(SlipSheet sheet, String title, Cancellation cancellation) throws IOException {
        if (Platform.isFxApplicationThread()) {
            wrong.add("printing on the JavaFX thread");
        }
        if (sheet.getScene() != null) {
            wrong.add("what is printed is on the screen");
        }
        if (broken) {
            throw new IOException("out of paper");
        }
        if (hanging) {
            hang(cancellation);
        }
        printed.add(sheet);
    }

    private void hang(Cancellation cancellation) {
        CountDownLatch wished = new CountDownLatch(1);
        try (Cancellation.Subscription _ = cancellation.onCancel(wished::countDown)) {
            wished.await();
            cancelled.countDown();
            throw new CancellationException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}

package io.popindesk.bench;

import io.popindesk.desk.AttemptQuery;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.tasks.FxThread;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.bookings.BookingRow;
import io.popindesk.ui.bookings.BookingsModel;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * From a typed character to the rows that it leaves, with what stands in the first forty of them,
 * in a journal of {@link JournalOfYears#RECORDS} records.
 */
final class SearchRun {
    private static final int IN_SIGHT = 40;
    private static final int ROUNDS = 15;
    private static final List<String> SOUGHT = List.of("98450", "asha", "आशा", "nobody at all");

    private SearchRun() {}

    /**
     * @param arguments the directory of the journal
     */
    public static void main(String[] arguments) throws Exception {
        Fx.startUp();
        InstantSource clock = InstantSource.system();
        try (SqliteJournal journal =
                        new SqliteJournal(
                                Path.of(arguments[0]),
                                clock,
                                aside -> {
                                    throw new IllegalStateException("set aside");
                                });
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            FxThread fx = new FxThread();
            BookingsModel model =
                    Fx.call(
                            () ->
                                    new BookingsModel(
                                            journal,
                                            new JournalFeed(fx),
                                            new Tasks(
                                                    background,
                                                    fx,
                                                    error -> {
                                                        throw new IllegalStateException(error);
                                                    }),
                                            new Texts(Locale.ENGLISH),
                                            clock,
                                            ZoneId.of("Asia/Kolkata")));
            Fx.run(() -> model.setShown(true));
            Program.await(() -> model.answeredProperty().get() != null, true);
            Result.tell("records", model.rows().size());
            for (String text : SOUGHT) {
                search(model, text);
            }
        }
        System.exit(0);
    }

    private static void search(BookingsModel model, String text) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            seek(model, "zz" + round);
            times.add(seek(model, text));
        }
        Result.tell("rows for " + text, Fx.<Integer>call(() -> model.rows().size()));
        Result.tell("search " + text, Result.median(times));
    }

    private static double seek(BookingsModel model, String text) throws InterruptedException {
        long began = System.nanoTime();
        Fx.run(() -> model.searchProperty().set(text));
        Program.await(() -> isAnswered(model, text), true);
        Fx.run(() -> look(model));
        Program.await(
                () -> inSight(model).stream().allMatch(row -> row.attempt().isPresent()), true);
        return (System.nanoTime() - began) / 1e6;
    }

    private static boolean isAnswered(BookingsModel model, String text) {
        AttemptQuery answered = model.answeredProperty().get();
        return answered != null && answered.text().equals(text);
    }

    private static void look(BookingsModel model) {
        for (int row = 0; row < inSight(model).size(); row++) {
            model.inSight(row);
        }
    }

    private static List<BookingRow> inSight(BookingsModel model) {
        return model.rows().subList(0, Math.min(IN_SIGHT, model.rows().size()));
    }
}

package io.popindesk.bench;

import io.popindesk.desk.Availability;
import io.popindesk.ui.calendar.CalendarModel;

import javafx.scene.input.KeyCode;

import java.util.ArrayList;
import java.util.List;

/** From a key, a turned page or a new reading to the frame that shows it, in the whole window. */
final class KeysRun {
    private static final int WARM_UP = 150;
    private static final int COUNTED = 300;

    private KeysRun() {}

    /**
     * @param arguments width and height of the window
     */
    public static void main(String[] arguments) throws Exception {
        Program program = Program.start();
        Fx.run(
                () -> {
                    program.resize(
                            Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]));
                    program.calendar().requestFocus();
                });
        List<Double> keys = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> readings = new ArrayList<>();
        CalendarModel model = program.model();
        Availability all = Fx.call(model::getAvailability);
        Availability fewer = without(all);
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            boolean even = round % 2 == 0;
            boolean counts = round >= WARM_UP;
            take(counts, keys, () -> program.press(even ? KeyCode.RIGHT : KeyCode.LEFT));
            take(counts, pages, () -> program.press(even ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP));
            take(counts, readings, () -> model.show(even ? fewer : all));
        }
        tell("key", keys);
        tell("week", pages);
        tell("reading", readings);
        System.exit(0);
    }

    private static void take(boolean counts, List<Double> into, Runnable change) {
        double took = Fx.frame(change);
        if (counts) {
            into.add(took);
        }
    }

    private static void tell(String name, List<Double> times) {
        Result.tell(name + " 50", Result.percentile(times, 50));
        Result.tell(name + " 99", Result.percentile(times, 99));
    }

    /** As if others had booked a tenth of the slots. */
    private static Availability without(Availability all) {
        List<Availability.Day> days =
                all.days().stream()
                        .map(
                                day ->
                                        new Availability.Day(
                                                day.date(),
                                                day.slots().stream()
                                                        .filter(
                                                                slot ->
                                                                        slot.start().getHour() % 10
                                                                                != 7)
                                                        .toList()))
                        .toList();
        return new Availability(
                days, all.step(), all.zone(), all.zoneAssumed(), all.unreadable(), all.readAt());
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.CustomerField;
import io.popindesk.ui.booking.Confirmation;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts the keys from an empty form to a booked call, each way that a customer comes. The README
 * has the table, and is held to it.
 */
@ExtendWith(ApplicationExtension.class)
class KeystrokesTest {
    private static final String LINE = "Meena Iyer, 98860 31415, meena@example.com, 560002, QA101";

    private final List<Typist.Count> counts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void callIsBookedWithFewKeysBeyondTheCustomersDetails(FxRobot robot)
            throws TimeoutException, IOException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        Typist typist = new Typist(robot);

        Typist.Count first = firstCustomer(typist);
        Typist.Count next = nextCustomer(typist);
        Typist.Count returning = returningCustomer(typist);
        Typist.Count pasted = pastedCustomer(robot, typist);
        Typist.Count given = givenTime(typist);

        assertThat(first.commands()).as("a Tab a field, and two keystrokes").isEqualTo(4 + 2);
        assertThat(next.commands()).isLessThanOrEqualTo(first.commands());
        assertThat(next.seconds()).isLessThan(30);
        assertThat(returning.commands()).as("taken over, and two keystrokes").isEqualTo(1 + 2);
        assertThat(returning.seconds()).isLessThan(10);
        assertThat(pasted.commands()).as("pasted, and two keystrokes").isEqualTo(1 + 2);
        assertThat(given.commands()).isLessThanOrEqualTo(6 + 3);
        assertThat(desk.service.schedules()).hasSize(5);
        tell();
    }

    private Typist.Count firstCustomer(Typist typist) throws TimeoutException {
        typist.begin();
        typist.type("9845012345");
        typist.goOn(KeyCode.TAB);
        typist.type("Asha Rao");
        typist.goOn(KeyCode.TAB);
        typist.type("asha@example.com");
        typist.goOn(KeyCode.TAB);
        typist.type("560001");
        typist.goOn(KeyCode.TAB);
        typist.type("QA101");
        bookNextFree(typist);
        return counted(typist, "The day's first customer, next free time");
    }

    /** The PIN code and the group are there from the customer before. */
    private Typist.Count nextCustomer(Typist typist) throws TimeoutException {
        typist.begin();
        typist.type("9886014142");
        typist.goOn(KeyCode.TAB);
        typist.type("John Mathew");
        typist.goOn(KeyCode.TAB);
        typist.type("john@example.com");
        bookNextFree(typist);
        return counted(typist, "A new customer, next free time");
    }

    private Typist.Count returningCustomer(Typist typist) throws TimeoutException {
        typist.begin();
        typist.type("98450");
        until(() -> desk.models.returning().offerProperty().get() != null);
        typist.command(KeyCode.ALT, KeyCode.DOWN);
        bookNextFree(typist);
        return counted(typist, "A returning customer, next free time");
    }

    private Typist.Count pastedCustomer(FxRobot robot, Typist typist) throws TimeoutException {
        robot.interact(
                () -> {
                    ClipboardContent line = new ClipboardContent();
                    line.putString(LINE);
                    Clipboard.getSystemClipboard().setContent(line);
                });
        typist.begin();
        typist.command(KeyCode.CONTROL, KeyCode.V);
        bookNextFree(typist);
        return counted(typist, "A customer pasted from a message, next free time");
    }

    /** A time of tomorrow, in place of the next one. */
    private Typist.Count givenTime(Typist typist) throws TimeoutException {
        LocalDate today =
                LocalDate.ofInstant(
                        java.time.Instant.now(),
                        Objects.requireNonNull(desk.models.calendar().getAvailability()).zone());
        typist.begin();
        typist.type("9886031416");
        typist.goOn(KeyCode.TAB);
        typist.type("Ravi Kumar");
        typist.goOn(KeyCode.TAB);
        typist.type("ravi@example.com");
        typist.goOn(KeyCode.ENTER);
        // From the end of the day, since before it there may be a later time to the right.
        typist.command(KeyCode.END);
        typist.command(KeyCode.RIGHT);
        typist.command(KeyCode.ENTER);
        typist.command(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);
        Confirmation booked =
                Objects.requireNonNull(desk.models.booking().confirmationProperty().get());
        assertThat(booked.slot().orElseThrow().start().toLocalDate()).isAfter(today);
        return counted(typist, "A new customer, a time of the day after");
    }

    private void bookNextFree(Typist typist) throws TimeoutException {
        typist.command(KeyCode.ALT, KeyCode.N);
        typist.command(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() != null);
    }

    /** Counts, and makes ready for the next customer as a person would. */
    private Typist.Count counted(Typist typist, String path) throws TimeoutException {
        waitForFxEvents();
        Typist.Count count = typist.count(path);
        counts.add(count);
        typist.goOn(KeyCode.ENTER);
        until(() -> desk.models.booking().confirmationProperty().get() == null);
        assertThat(desk.models.form().field(CustomerField.MOBILE).textProperty().get()).isEmpty();
        waitForFxEvents();
        return count;
    }

    private void tell() throws IOException {
        Path file = Path.of("target", "keystrokes.md");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, counts.stream().map(Typist.Count::toString).toList());
        String readme = Files.readString(Path.of("README.md"));
        assertThat(counts)
                .as("the table of the README")
                .allMatch(one -> readme.contains(one.row()));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }
}

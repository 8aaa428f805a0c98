package io.popindesk.rehearsal;

import io.popindesk.tasks.UiThread;
import io.popindesk.ui.Shortcut;

import javafx.scene.input.KeyCode;

import java.time.Duration;

/**
 * What a day asks of the window: a customer is typed in and booked, links are shown and printed,
 * somebody comes back, and every place is looked at. At its end it closes the program. Needs a desk
 * that nobody worked at before, with a service that has free times.
 */
public final class DayAtTheDesk {
    /** For a machine that builds other things at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Hands hands;

    public DayAtTheDesk(UiThread fx) {
        this.hands = new Hands(fx, PATIENCE);
    }

    /**
     * Goes through the day, from before there is a window until there is none any more. Blocks, and
     * is not for the JavaFX thread.
     *
     * @throws MissedCueException when something did not come about in time
     */
    public void goThrough() throws MissedCueException, InterruptedException {
        hands.untilShown("mobile");
        book();
        handOver();
        meetAgain();
        lookAtOtherWeeks();
        lookAtBookings();
        lookAtSettings();
        askForHelp();
        lock();
        hands.close();
    }

    private void book() throws MissedCueException, InterruptedException {
        hands.type("mobile", "98450 12345");
        hands.key(KeyCode.TAB);
        hands.type("name", "Asha Rao");
        hands.type("email", "asha@gmail.com");
        hands.type("pinCode", "560001");
        hands.type("group", "QA101");
        hands.key(KeyCode.ENTER);
        hands.untilShown("calendar");
        // The free times may come a moment later.
        hands.keysUntilChanged(Shortcut.NEXT_FREE.combination(), "bookingWhen");
        hands.keys(Shortcut.BOOK.combination());
        hands.untilShown("qrCode");
    }

    private void handOver() throws MissedCueException, InterruptedException {
        // What was booked is shown a moment before it listens to keys.
        hands.keysUntilStages(Shortcut.FULL_SCREEN.combination(), 2);
        hands.key(KeyCode.ESCAPE);
        hands.untilStages(1);
        hands.press("printSlip");
        hands.untilStages(2);
        hands.press("cancelSlip");
        hands.untilStages(1);
        hands.press("nextCustomer");
        hands.untilShown("mobile");
    }

    private void meetAgain() throws MissedCueException, InterruptedException {
        hands.type("mobile", "98450");
        hands.untilShown("offer-0");
        hands.keys(Shortcut.TAKE_KNOWN.combination());
        hands.untilFilled("name", true);
        hands.keys(Shortcut.CLEAR.combination());
        hands.untilFilled("name", false);
    }

    private void lookAtOtherWeeks() throws MissedCueException, InterruptedException {
        hands.press("nextWeek");
        hands.press("previousWeek");
        hands.keys(Shortcut.REFRESH.combination());
        hands.press("nextFree");
    }

    private void lookAtBookings() throws MissedCueException, InterruptedException {
        hands.keys(Shortcut.TO_BOOKINGS.combination());
        hands.untilShown("bookings");
        hands.type("searchBookings", "asha");
        hands.keys(Shortcut.EXPORT.combination());
        hands.untilStages(2);
        hands.key(KeyCode.ESCAPE);
        hands.untilStages(1);
    }

    private void lookAtSettings() throws MissedCueException, InterruptedException {
        hands.keys(Shortcut.TO_SETTINGS.combination());
        hands.untilShown("settingsPlace");
        hands.type("searchSettings", "proxy");
        hands.keys(Shortcut.TO_BOOK.combination());
        hands.untilShown("mobile");
        // It stands there as long as the desk is the demo's.
        if (hands.isShown("connectAccount")) {
            hands.press("connectAccount");
            hands.untilStages(2);
            hands.key(KeyCode.ESCAPE);
            hands.untilStages(1);
        }
    }

    private void askForHelp() throws MissedCueException, InterruptedException {
        hands.keys(Shortcut.HELP.combination());
        hands.untilStages(2);
        hands.key(KeyCode.ESCAPE);
        hands.untilStages(1);
    }

    private void lock() throws MissedCueException, InterruptedException {
        hands.keys(Shortcut.LOCK.combination());
        hands.untilShown("lockScreen");
        hands.key(KeyCode.SPACE);
        hands.untilShown("mobile");
    }
}

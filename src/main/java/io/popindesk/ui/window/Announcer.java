package io.popindesk.ui.window;

import io.popindesk.desk.Availability;
import io.popindesk.desk.Slot;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;
import io.popindesk.ui.booking.Confirmation;
import io.popindesk.ui.booking.Trouble;
import io.popindesk.ui.bookings.Notice;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Says to a screen reader what changes elsewhere than where the keyboard is. JavaFX has no live
 * regions, so this is a text that nobody sees, whose change is reported to the system. What matters
 * most is said twice, because not every screen reader listens: it is also the help of the control
 * that gets the focus then.
 */
final class Announcer extends Region {
    private final Texts texts;
    private final TimeWords times;
    private String words = "";

    Announcer(DeskModels models, Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
        setId("announcer");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        resize(1, 1);
        models.booking().confirmationProperty().subscribe((before, now) -> booked(now));
        models.booking().troubleProperty().subscribe((before, now) -> troubled(now));
        models.calendar().lostSlotProperty().subscribe((before, now) -> lost(models, now));
        models.calendar()
                .availabilityProperty()
                .subscribe(
                        (before, now) -> {
                            // Nobody is picking a time now, and it would drown what was booked.
                            if (models.booking().confirmationProperty().get() == null) {
                                readAgain(before, now);
                            }
                        });
        models.form().undoableProperty().subscribe((before, now) -> changed(now));
        models.steps().noticeProperty().subscribe((before, now) -> told(now));
    }

    private void booked(@Nullable Confirmation confirmation) {
        if (confirmation != null) {
            say(
                    texts.get(
                            "announce.done",
                            texts.get("confirmation.state." + confirmation.state()),
                            confirmation
                                    .slot()
                                    .map(slot -> times.fullDayAndTime(slot.start()))
                                    .orElseGet(() -> texts.get("confirmation.now")),
                            confirmation.customer().name()));
        }
    }

    private void troubled(@Nullable Trouble trouble) {
        if (trouble != null) {
            say(texts.get("announce.trouble", trouble.headline(), trouble.sentences()));
        }
    }

    private void lost(DeskModels models, @Nullable Slot slot) {
        if (slot != null) {
            String how =
                    models.calendar().hasBegun(slot)
                            ? "calendar.lost.begun"
                            : "calendar.lost.taken";
            say(texts.get(how, times.dayAndTime(slot.start())));
        }
    }

    /** Readings that changed nothing are not worth a word. */
    private void readAgain(@Nullable Availability before, @Nullable Availability now) {
        if (before != null && now != null) {
            Availability.Changes changes = now.changesSince(before);
            if (changes.come() + changes.gone() > 0) {
                say(texts.get("announce.refreshed", changes.come(), changes.gone()));
            }
        }
    }

    private void changed(CustomerFormModel.@Nullable Undoable undoable) {
        if (undoable != null) {
            say(texts.get("customer.undo." + undoable));
        }
    }

    private void told(@Nullable Notice notice) {
        if (notice != null) {
            say(notice.words());
        }
    }

    private void say(String news) {
        words = news;
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}

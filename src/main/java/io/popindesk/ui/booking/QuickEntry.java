package io.popindesk.ui.booking;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.CustomerField;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.customer.CustomerFormModel;
import io.popindesk.ui.customer.Prefill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spares typing what most customers of a desk share: a new customer starts with the PIN of the one
 * before, and with the desk's usual group or else the last one. Used on the UI thread.
 */
public final class QuickEntry {
    private final BookingModel booking;
    private final SettingsModel settings;

    private QuickEntry(BookingModel booking, SettingsModel settings) {
        this.booking = booking;
        this.settings = settings;
    }

    /**
     * Begins, with what was remembered in an earlier session.
     *
     * @param feed tells of the customers; the booking must follow it already
     */
    public static void start(
            CustomerFormModel form,
            BookingModel booking,
            JournalFeed feed,
            SettingsModel settings) {
        QuickEntry entry = new QuickEntry(booking, settings);
        form.startWith(entry::values);
        settings.settingsProperty().subscribe((before, now) -> form.prefill());
        feed.follow(entry::came);
    }

    private List<Prefill> values() {
        List<Prefill> values = new ArrayList<>();
        String pinCode = settings.memoryProperty().get().pinCode();
        if (!pinCode.isBlank()) {
            values.add(new Prefill(CustomerField.PIN_CODE, pinCode, Prefill.Source.LAST_CUSTOMER));
        }
        group().ifPresent(values::add);
        return values;
    }

    private Optional<Prefill> group() {
        DeskSettings chosen = settings.settingsProperty().get();
        if (!chosen.defaultGroup().isBlank()) {
            return Optional.of(
                    new Prefill(
                            CustomerField.GROUP, chosen.defaultGroup(), Prefill.Source.SETTINGS));
        }
        String last = settings.memoryProperty().get().group();
        boolean usable =
                chosen.groups().isEmpty()
                        || chosen.groups().stream().anyMatch(group -> group.id().equals(last));
        return usable && !last.isBlank()
                ? Optional.of(new Prefill(CustomerField.GROUP, last, Prefill.Source.LAST_CUSTOMER))
                : Optional.empty();
    }

    /** Whoever Popin has registered at this desk has details that were right. */
    private void came(Attempt attempt) {
        boolean atTheDesk =
                Optional.ofNullable(booking.attemptProperty().get())
                        .filter(mine -> mine.id().equals(attempt.id()))
                        .isPresent();
        if (atTheDesk && attempt.registration().isPresent()) {
            settings.remember(
                    memory ->
                            memory.withCustomer(
                                    attempt.customer().pinCode(), attempt.customer().group()));
        }
    }
}

package io.popindesk.ui.window;

import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.booking.DraftKeeper;
import io.popindesk.ui.booking.RoundsModel;
import io.popindesk.ui.bookings.BookingsModel;
import io.popindesk.ui.bookings.ExportModel;
import io.popindesk.ui.bookings.StepTaker;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;
import io.popindesk.ui.customer.GroupChoiceModel;
import io.popindesk.ui.customer.ReturningModel;
import io.popindesk.ui.journal.JournalModel;
import io.popindesk.ui.lock.LockModel;
import io.popindesk.ui.privacy.PrivacyModels;
import io.popindesk.ui.upcoming.ReminderModel;
import io.popindesk.ui.upcoming.UpcomingModel;

/** What the window shows, without its looks. */
public record DeskModels(
        CustomerFormModel form,
        ReturningModel returning,
        GroupChoiceModel groups,
        CalendarModel calendar,
        SlotRefresh refresh,
        BookingModel booking,
        RoundsModel rounds,
        DraftKeeper draft,
        JournalFeed feed,
        JournalModel journal,
        BookingsModel bookings,
        StepTaker steps,
        UpcomingModel upcoming,
        ReminderModel reminders,
        ExportModel export,
        PrivacyModels privacy,
        LockModel lock) {}

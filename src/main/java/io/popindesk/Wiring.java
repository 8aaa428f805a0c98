package io.popindesk;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Forgetting;
import io.popindesk.desk.Journal;
import io.popindesk.desk.Popin;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.account.AccountModel;
import io.popindesk.ui.account.AccountPanel;
import io.popindesk.ui.booking.BookingModel;
import io.popindesk.ui.booking.DraftKeeper;
import io.popindesk.ui.booking.QuickEntry;
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
import io.popindesk.ui.lock.PinCheck;
import io.popindesk.ui.lock.PinModel;
import io.popindesk.ui.privacy.KeptModel;
import io.popindesk.ui.privacy.PersonModel;
import io.popindesk.ui.privacy.PrivacyModels;
import io.popindesk.ui.privacy.RetentionModel;
import io.popindesk.ui.settings.LockSection;
import io.popindesk.ui.settings.ProxySecret;
import io.popindesk.ui.settings.SettingsParts;
import io.popindesk.ui.upcoming.ReminderModel;
import io.popindesk.ui.upcoming.UpcomingModel;
import io.popindesk.ui.window.DeskModels;

import javafx.beans.value.ObservableValue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Joins the desk to its window. */
final class Wiring {
    private Wiring() {}

    /**
     * @param feed told of what changes in the books
     * @param random names attempts to book
     * @param rules those in force, which may change at any time
     * @param background runs blocking work, a thread each
     */
    static DeskModels models(
            Popin popin,
            Books books,
            JournalFeed feed,
            SecureRandom random,
            ObservableValue<CustomerRules> rules,
            UiContext context,
            Executor background) {
        SlotReader reader = new SlotReader(popin, Cancellation::await);
        Journal journal = books.journal();
        Bookkeeper bookkeeper = books.bookkeeper();
        BookingDesk desk = new BookingDesk(popin, bookkeeper, background, context.clock(), random);
        Settling settling = new Settling(journal, bookkeeper, reader, context.clock());
        CustomerFormModel form = new CustomerFormModel(rules, context.texts());
        CalendarModel calendar = new CalendarModel(context.clock(), context.deskZone());
        SlotRefresh refresh =
                new SlotRefresh(
                        reader, calendar, context.tasks(), context.texts(), context.clock());
        BookingModel booking =
                new BookingModel(
                        desk,
                        settling,
                        feed,
                        form,
                        calendar,
                        refresh,
                        context.tasks(),
                        context.texts(),
                        context.clock());
        ReturningModel returning =
                new ReturningModel(
                        journal,
                        rules::getValue,
                        form,
                        () -> Optional.ofNullable(booking.attemptProperty().get()).map(Attempt::id),
                        context.tasks(),
                        context.texts());
        GroupChoiceModel groups = new GroupChoiceModel(context.settings(), form);
        QuickEntry.start(form, booking, feed, context.settings());
        BookingsModel bookings =
                new BookingsModel(
                        journal,
                        feed,
                        context.tasks(),
                        context.texts(),
                        context.clock(),
                        context.deskZone());
        rememberFilter(bookings, context.settings());
        StepTaker steps =
                new StepTaker(
                        desk,
                        settling,
                        journal,
                        bookings,
                        calendar,
                        refresh,
                        context.tasks(),
                        context.texts());
        RoundsModel rounds =
                new RoundsModel(
                        new Rounds(journal, bookkeeper, desk, settling),
                        booking,
                        refresh,
                        feed,
                        context.tasks(),
                        context.texts());
        JournalModel health = new JournalModel(books.care(), bookkeeper, feed, context);
        // Another journal, or much in it at once, of which the feed does not tell one by one.
        UpcomingModel upcoming =
                new UpcomingModel(journal, feed, context.tasks(), context.texts(), context.clock());
        Runnable readAgain =
                () -> {
                    bookings.readAgain();
                    upcoming.readAgain();
                    rounds.dismiss();
                };
        health.putAsideProperty().subscribe((before, now) -> readAgain.run());
        health.broughtBackProperty().subscribe((before, now) -> readAgain.run());
        return new DeskModels(
                form,
                returning,
                groups,
                calendar,
                refresh,
                booking,
                rounds,
                new DraftKeeper(
                        journal,
                        bookkeeper,
                        booking,
                        form,
                        calendar,
                        context.tasks(),
                        context.texts()),
                feed,
                health,
                bookings,
                steps,
                upcoming,
                reminders(upcoming, context.settings()),
                new ExportModel(journal, context),
                privacy(books, booking, returning, bookings, steps, health, context),
                new LockModel(context, new PinCheck(context)));
    }

    private static PrivacyModels privacy(
            Books books,
            BookingModel booking,
            ReturningModel returning,
            BookingsModel bookings,
            StepTaker steps,
            JournalModel health,
            UiContext context) {
        Forgetting forgetting =
                new Forgetting(
                        books.journal(), books.personalData(), books.bookkeeper(), context.clock());
        RetentionModel retention =
                new RetentionModel(
                        forgetting,
                        context,
                        attempts -> {
                            returning.dismiss();
                            bookings.readAgain(attempts);
                        },
                        bookings::readAgain);
        // What a backup brings back may be older than anything is to be kept.
        health.broughtBackProperty().subscribe((before, now) -> retention.run());
        PersonModel person =
                new PersonModel(
                        forgetting,
                        context,
                        whom -> {
                            returning.dismiss();
                            booking.forget(whom);
                            steps.dismiss();
                        });
        return new PrivacyModels(retention, person, new KeptModel(books.kept(), context));
    }

    /** What stands in the settings beside what they have of their own. */
    static SettingsParts settingsParts(
            UiContext context,
            AccountModel account,
            AccountPanel.Window owner,
            ProxySecret proxy,
            LockModel lock) {
        AccountPanel panel = new AccountPanel(account, context.settings(), owner, context.texts());
        LockSection locking =
                new LockSection(
                        context.settings(), new PinModel(context, lock.check()), context.texts());
        return new SettingsParts(
                Optional.of(panel), Optional.of(proxy), List.of(locking), List.of());
    }

    private static void rememberFilter(BookingsModel bookings, SettingsModel settings) {
        bookings.filterProperty().set(settings.memoryProperty().get().bookingsFilter());
        bookings.filterProperty()
                .subscribe(
                        (before, now) ->
                                settings.remember(memory -> memory.withBookingsFilter(now)));
    }

    private static ReminderModel reminders(UpcomingModel upcoming, SettingsModel settings) {
        return new ReminderModel(
                upcoming,
                settings.settingsProperty().map(DeskSettings::reminderMinutes),
                settings.memoryProperty().get().reminded(),
                calls -> settings.remember(memory -> memory.withReminded(calls)));
    }
}

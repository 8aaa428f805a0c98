package io.popindesk.ui.bookings;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptEvent;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.BookingResult;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Settling;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.tasks.TaskControl;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the steps that the person chooses for attempts of the list, and says what came of each. One
 * request to Popin at a time, one check and one decision; a decision need not wait for a request.
 * Used on the UI thread.
 */
public final class StepTaker {

    /** What steps need of the window. Called on the UI thread. */
    public interface Window {
        /** Goes on with an attempt where calls are booked. */
        void goOn(Attempt attempt);

        /** Opens a link in the browser. */
        void open(URI link);

        /** Puts a link on the clipboard. */
        void copy(URI link);

        /**
         * Tells the person what a step may double.
         *
         * @param yes to be run if they want it all the same
         */
        void ask(Step step, Attempt attempt, Runnable yes);

        /**
         * Shows what happened to an attempt.
         *
         * @param events its steps, the first first
         */
        void showHistory(Attempt attempt, List<AttemptEvent> events);

        /** Shows what is kept of the customer of an attempt. */
        void showPerson(Attempt attempt);
    }

    /** Blocking work of the desk that sends something to Popin. */
    private interface Errand {
        BookingResult run(BookingProgress progress, TaskControl control);
    }

    /** A person's decision. */
    private interface Decision {
        Attempt about(Attempt attempt) throws JournalFailure;
    }

    private final BookingDesk desk;
    private final Settling settling;
    private final Journal journal;
    private final BookingsModel bookings;
    private final CalendarModel calendar;
    private final SlotRefresh refresh;
    private final Tasks tasks;
    private final Texts texts;
    private final NoticeWords words;
    private final OneAtATime requests = new OneAtATime();
    private final OneAtATime checks = new OneAtATime();
    private final OneAtATime decisions = new OneAtATime();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private Optional<Window> window = Optional.empty();

    public StepTaker(
            BookingDesk desk,
            Settling settling,
            Journal journal,
            BookingsModel bookings,
            CalendarModel calendar,
            SlotRefresh refresh,
            Tasks tasks,
            Texts texts) {
        this.desk = desk;
        this.settling = settling;
        this.journal = journal;
        this.bookings = bookings;
        this.calendar = calendar;
        this.refresh = refresh;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new NoticeWords(texts);
    }

    /** Says which window the steps are taken in. */
    public void setWindow(Window here) {
        window = Optional.of(here);
    }

    /** What came of the last step; null once it is out of date. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether a request to Popin is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return requests.busyProperty();
    }

    /** Stops the request under way. What Popin may have done by then is told as what it is. */
    public void cancel() {
        requests.cancel();
    }

    /** Puts the notice away. */
    public void dismiss() {
        notice.set(null);
    }

    /** Says why a step cannot be taken now. */
    public void say(String sentence) {
        notice.set(Notice.problem(sentence));
    }

    /** Takes a step. */
    public void take(Step step, Attempt attempt) {
        if (step.mayDouble()) {
            window.ifPresent(here -> here.ask(step, attempt, () -> takeNow(step, attempt)));
        } else {
            takeNow(step, attempt);
        }
    }

    private void takeNow(Step step, Attempt attempt) {
        switch (step) {
            case SEND_NOW, TRY_AGAIN, REGISTER_AGAIN -> send(attempt);
            case CHECK -> check(attempt, Optional.empty());
            case MARK_BOOKED -> decide(step, attempt, settling::markBooked);
            case MARK_NOT_BOOKED -> decide(step, attempt, settling::markNotBooked);
            case CLOSE -> decide(step, attempt, settling::close);
            case REOPEN -> decide(step, attempt, settling::reopen);
            case CORRECT_DETAILS, PICK_TIME, PICK_ANOTHER_TIME, GO_ON -> {
                dismiss();
                window.ifPresent(here -> here.goOn(attempt));
            }
            case OPEN_LINK -> withLink(attempt, link -> window.ifPresent(here -> here.open(link)));
            case COPY_LINK ->
                    withLink(
                            attempt,
                            link -> {
                                window.ifPresent(here -> here.copy(link));
                                notice.set(Notice.done(words.copied(attempt)));
                            });
            case HISTORY -> showHistory(attempt);
            case PERSON -> window.ifPresent(here -> here.showPerson(attempt));
        }
    }

    private static void withLink(Attempt attempt, Consumer<URI> action) {
        attempt.registration().flatMap(known -> known.link().uri()).ifPresent(action);
    }

    private void send(Attempt attempt) {
        if (attempt.maySchedule()) {
            attempt.slot()
                    .ifPresent(
                            slot ->
                                    send(
                                            "task.booking",
                                            attempt,
                                            (progress, control) ->
                                                    desk.book(
                                                            Optional.of(attempt),
                                                            attempt.customer(),
                                                            slot,
                                                            progress,
                                                            control.cancellation())));
        } else {
            send(
                    "task.registering",
                    attempt,
                    (progress, control) ->
                            desk.register(attempt, progress, control.cancellation()));
        }
    }

    private void send(String title, Attempt attempt, Errand errand) {
        dismiss();
        boolean started =
                requests.start(
                        tasks.task(
                                        texts.get(title),
                                        control -> errand.run(progress(control), control))
                                .onSuccess(result -> came(attempt, result)));
        sayIfBusy(started);
    }

    private BookingProgress progress(TaskControl control) {
        return new TaskProgress(control, texts, calendar::show);
    }

    private void came(Attempt before, BookingResult result) {
        switch (result) {
            case BookingResult.Booked booked -> {
                notice.set(Notice.done(words.booked(booked.attempt())));
                booked.attempt().slot().ifPresent(calendar::markTaken);
                refresh.refresh();
            }
            case BookingResult.Registered registered ->
                    notice.set(Notice.done(words.registered(registered.attempt())));
            case BookingResult.SlotGone gone ->
                    notice.set(Notice.problem(words.failed(gone.attempt())));
            case BookingResult.Failed failed -> failed(failed.attempt(), failed.failure());
            case BookingResult.NotBegun notBegun ->
                    couldNotKeep(before, notBegun.failure(), words.notBegun(notBegun.failure()));
        }
    }

    private void failed(Attempt attempt, PopinFailure failure) {
        refresh.heard(failure);
        Notice told = Notice.problem(words.failed(attempt));
        notice.set(told);
        if (attempt.state() == AttemptState.SCHEDULE_UNKNOWN
                && attempt.cause().filter(Cause.Unknown.class::isInstance).isPresent()) {
            check(attempt, Optional.of(told));
        }
    }

    /**
     * Reads the free slots for what they say.
     *
     * @param before what has been said already and stays true
     */
    private void check(Attempt attempt, Optional<Notice> before) {
        notice.set(before.orElse(null));
        boolean started =
                checks.start(
                        tasks.task(
                                        texts.get("task.checking"),
                                        control -> settling.check(attempt, control.cancellation()))
                                .onSuccess(this::checked)
                                .onFailure(
                                        PopinFailure.class,
                                        failure ->
                                                notice.set(
                                                        Notice.problem(words.notChecked(failure))))
                                .onFailure(
                                        JournalFailure.class,
                                        failure -> notKept(attempt, failure)));
        sayIfBusy(started);
    }

    private void checked(Settling.Checked result) {
        calendar.show(result.availability());
        notice.set(Notice.done(words.checked(result.attempt())));
    }

    private void decide(Step step, Attempt attempt, Decision decision) {
        dismiss();
        boolean started =
                decisions.start(
                        tasks.task(texts.get("task.settling"), control -> decision.about(attempt))
                                .onSuccess(after -> notice.set(words.decided(step, after)))
                                .onFailure(
                                        JournalFailure.class,
                                        failure -> notKept(attempt, failure)));
        sayIfBusy(started);
    }

    private void sayIfBusy(boolean started) {
        if (!started) {
            notice.set(Notice.problem(texts.get("bookings.busy")));
        }
    }

    private void notKept(Attempt attempt, JournalFailure failure) {
        couldNotKeep(attempt, failure, words.notKept(failure));
    }

    private void couldNotKeep(Attempt attempt, JournalFailure failure, String otherwise) {
        boolean changed = failure.reason() == JournalFailure.Reason.CONFLICT;
        notice.set(Notice.problem(changed ? words.changedMeanwhile(attempt) : otherwise));
        if (changed) {
            bookings.readAgain(attempt.id());
        }
    }

    private void showHistory(Attempt attempt) {
        tasks.task(texts.get("task.history"), control -> journal.history(attempt.id()))
                .onSuccess(events -> window.ifPresent(here -> here.showHistory(attempt, events)))
                .onFailure(
                        JournalFailure.class,
                        failure -> notice.set(Notice.problem(words.notRead(failure))))
                .start();
    }
}

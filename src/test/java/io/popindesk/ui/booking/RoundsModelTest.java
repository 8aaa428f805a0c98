package io.popindesk.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingDesk;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Cause;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.Forgetting;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.MemoryPersonalData;
import io.popindesk.desk.Person;
import io.popindesk.desk.PopinFailure;
import io.popindesk.desk.Purpose;
import io.popindesk.desk.Rounds;
import io.popindesk.desk.Settling;
import io.popindesk.desk.SlotReader;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.JournalFeed;
import io.popindesk.ui.Texts;
import io.popindesk.ui.calendar.CalendarModel;
import io.popindesk.ui.calendar.SlotRefresh;
import io.popindesk.ui.customer.CustomerFormModel;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class RoundsModelTest {
    private static final Instant MORNING = Instant.parse("2025-09-25T03:30:00Z");
    private static final Cause OFFLINE = new Cause.NotSent(PopinFailure.NotSent.Reason.UNREACHABLE);

    private final InstantSource clock = InstantSource.fixed(MORNING);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ScriptedPopin popin = new ScriptedPopin();
    private final MemoryJournal journal = new MemoryJournal();
    private final List<Throwable> unhandled = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final Tasks tasks = new Tasks(Runnable::run, Runnable::run, unhandled::add);
    private final CustomerFormModel form =
            new CustomerFormModel(new SimpleObjectProperty<>(new CustomerRules("IN")), texts);
    private final CalendarModel calendar = new CalendarModel(clock, ZoneId.of("Asia/Kolkata"));
    private final SlotReader reader = new SlotReader(popin, (cancellation, time) -> false);
    private final SlotRefresh refresh = new SlotRefresh(reader, calendar, tasks, texts, clock);
    private final JournalFeed feed = new JournalFeed(Runnable::run);
    private final Bookkeeper bookkeeper = new Bookkeeper(journal, clock, feed);
    private final Settling settling = new Settling(journal, bookkeeper, reader, clock);
    private final BookingDesk desk =
            new BookingDesk(popin, bookkeeper, Runnable::run, clock, new Random(7));
    private final BookingModel booking =
            new BookingModel(desk, settling, feed, form, calendar, refresh, tasks, texts, clock);

    private final RoundsModel model =
            new RoundsModel(
                    new Rounds(journal, bookkeeper, desk, settling),
                    booking,
                    refresh,
                    feed,
                    tasks,
                    texts);

    @BeforeEach
    void noteWhatIsTold() {
        model.newsProperty().subscribe((before, now) -> news.add(now));
    }

    @Test
    void aCustomerWhoWaitedIsRegisteredAndThePersonIsTold() throws JournalFailure {
        waiting(1, "Meera Nair");
        refresh.refresh();

        assertThat(popin.requests).containsExactly("capture Meera Nair");
        assertThat(news)
                .singleElement()
                .asString()
                .contains("Meera Nair is registered", "No time is booked yet");
        refresh.refresh();
        assertThat(news).hasSize(1);
    }

    @Test
    void severalAreToldAsOne() throws JournalFailure {
        waiting(1, "Meera Nair");
        waiting(2, "Ravi Menon");
        refresh.refresh();

        assertThat(news).singleElement().asString().startsWith("2 waiting customers");
    }

    @Test
    void newsGoesWhenTheirTimeIsBooked() throws JournalFailure {
        waiting(1, "Meera Nair");
        refresh.refresh();
        refresh.refresh();
        assertThat(model.newsProperty().get()).contains("Meera Nair");

        booking.resume(journal.attempts().getFirst());
        calendar.selectNextFree();
        booking.book();
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.BOOKED);
        assertThat(model.newsProperty().get()).isEmpty();
    }

    @Test
    void newsNamesNobodyWhoIsErased() throws JournalFailure {
        waiting(1, "Meera Nair");
        refresh.refresh();
        Forgetting forgetting =
                new Forgetting(journal, new MemoryPersonalData(journal), bookkeeper, clock);
        forgetting.erase(new Person(journal.attempts()));
        assertThat(model.newsProperty().get()).isEmpty();
    }

    @Test
    void newsOfSeveralRoundsIsOneSentenceAboutThoseOfWhomItIsStillSo() throws JournalFailure {
        waiting(1, "Meera Nair");
        refresh.refresh();
        waiting(2, "Ravi Menon");
        refresh.refresh();
        assertThat(model.newsProperty().get()).startsWith("2 waiting customers");

        settling.close(journal.attempts().getFirst());
        assertThat(model.newsProperty().get()).contains("Ravi Menon is registered");
    }

    @Test
    void newsPutAwayDoesNotComeAgainWithTheNext() throws JournalFailure {
        waiting(1, "Meera Nair");
        refresh.refresh();
        model.dismiss();
        assertThat(model.newsProperty().get()).isEmpty();
        waiting(2, "Ravi Menon");
        refresh.refresh();
        assertThat(model.newsProperty().get()).contains("Ravi Menon is registered");
    }

    @Test
    void whoeverIsTakenUpWhileTheRoundGoesOnIsNoNews() throws JournalFailure {
        waiting(1, "Meera Nair");
        waiting(2, "Ravi Menon");
        feed.follow(
                attempt -> {
                    if (attempt.id().value() == 2) {
                        letBe(journal.attempts().getFirst());
                    }
                });
        refresh.refresh();
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.CLOSED);
        assertThat(model.newsProperty().get()).contains("Ravi Menon is registered");
    }

    private void letBe(Attempt attempt) {
        try {
            if (attempt.state() == AttemptState.REGISTERED) {
                settling.close(attempt);
            }
        } catch (JournalFailure failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void nothingIsSentAndNothingSaidWhilePopinCannotBeReached() throws JournalFailure {
        waiting(1, "Meera Nair");
        popin.slotsFailures.add(new PopinFailure.NotSent(PopinFailure.NotSent.Reason.TLS, null));
        refresh.refresh();

        assertThat(popin.requests).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void aJournalThatCannotBeReadIsNoAlarmHere() throws JournalFailure {
        waiting(1, "Meera Nair");
        journal.refuse(attempt -> true);
        refresh.refresh();

        assertThat(popin.requests).isEmpty();
        assertThat(journal.attempts().getFirst().state()).isEqualTo(AttemptState.WAITING);
        assertThat(unhandled).isEmpty();
    }

    private void waiting(long id, String name) throws JournalFailure {
        Attempt registering =
                Attempt.registering(
                        new AttemptId(id),
                        Purpose.APPOINTMENT,
                        new Customer("9845012345", name, "x@example.com", "560001", "QA101"),
                        Optional.empty(),
                        MORNING);
        journal.add(registering);
        journal.replace(registering.notRegistered(OFFLINE, MORNING));
    }
}

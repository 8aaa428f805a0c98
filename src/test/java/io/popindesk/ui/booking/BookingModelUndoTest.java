package io.popindesk.ui.booking;

import static io.popindesk.ui.booking.ScriptedDesk.ASHA;
import static io.popindesk.ui.booking.ScriptedDesk.RAVI;
import static io.popindesk.ui.booking.ScriptedDesk.offline;
import static io.popindesk.ui.booking.ScriptedDesk.refused;
import static io.popindesk.ui.booking.ScriptedDesk.unknown;
import static io.popindesk.ui.booking.ScriptedPopin.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptState;
import io.popindesk.desk.BookingProgress;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.CustomerField;
import io.popindesk.ui.customer.Prefill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whoever was put away comes back, as far as they have come by then. */
class BookingModelUndoTest {
    private final ScriptedDesk desk = new ScriptedDesk();
    private final BookingModel booking = desk.booking;

    private static Stream<Arguments> twoWaysAfterOneAnother() {
        List<Consumer<BookingModel>> ways =
                List.of(BookingModel::clear, BookingModel::nextCustomer);
        return ways.stream()
                .flatMap(first -> ways.stream().map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("twoWaysAfterOneAnother")
    void whatWasTypedComesBackAfterTheEmptyFormWasClearedToo(
            Consumer<BookingModel> first, Consumer<BookingModel> second) {
        startWithAPin();
        desk.serve(ASHA, "03:15 PM");
        first.accept(booking);
        second.accept(booking);
        assertThat(desk.form.isBlank()).isTrue();
        assertThat(desk.typed(CustomerField.PIN_CODE)).isEqualTo("560001");

        booking.undo();
        assertThat(desk.typed(CustomerField.NAME)).isEqualTo("Asha Rao");
        assertThat(desk.calendar.getSelectedSlot()).contains(slot("03:15 PM"));
    }

    @ParameterizedTest
    @MethodSource("twoWaysAfterOneAnother")
    void whoIsRegisteredComesBackSoAfterTheEmptyFormWasClearedToo(
            Consumer<BookingModel> first, Consumer<BookingModel> second) {
        desk.serve(ASHA, "03:15 PM");
        desk.popin.scheduleFailures.add(refused("Slot not available"));
        booking.book();
        first.accept(booking);
        second.accept(booking);

        booking.undo();
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
        assertThat(desk.trouble().kind()).isEqualTo(Trouble.Kind.REFUSED);
        desk.calendar.select(slot("03:30 PM"));
        booking.book();
        assertThat(desk.popin.requests)
                .containsExactly(
                        "capture Asha Rao",
                        "schedule Thu, 25 Sep 2025 03:15 PM",
                        "schedule Thu, 25 Sep 2025 03:30 PM");
    }

    @Test
    void nextCustomerLeavesNoTimePickedThoughTheFormIsEmpty() {
        desk.serve(ASHA, "03:15 PM");
        booking.clear();
        assertThat(desk.calendar.getSelectedSlot()).isPresent();
        booking.nextCustomer();
        assertThat(desk.calendar.getSelectedSlot()).isEmpty();
    }

    @Test
    void clearingAnEmptyFormPutsAwayWhatWasToldOfIt() {
        startWithAPin();
        booking.book();
        assertThat(desk.form.firstProblem()).contains(CustomerField.MOBILE);
        booking.clear();
        assertThat(desk.form.firstProblem()).isEmpty();
    }

    @Test
    void whoWaitedComesBackRegisteredOnceTheDeskHasRegisteredThem() {
        desk.serve(ASHA, "03:15 PM");
        desk.popin.captureFailures.add(offline());
        booking.book();
        booking.nextCustomer();
        desk.makeRounds();
        assertThat(desk.attempt(ASHA).state()).isEqualTo(AttemptState.REGISTERED);

        booking.undo();
        assertThat(booking.troubleProperty().get()).isNull();
        assertThat(booking.customerRegisteredBinding().get()).isTrue();
        booking.book();
        assertThat(desk.confirmation().slot()).contains(slot("03:15 PM"));
        assertThat(desk.popin.requests)
                .containsExactly(
                        "capture Asha Rao",
                        "capture Asha Rao",
                        "schedule Thu, 25 Sep 2025 03:15 PM");
    }

    @Test
    void whoIsBookedMeanwhileDoesNotComeBack() {
        putAshaAwayWithoutHerCall();
        bookElsewhere(desk.attempt(ASHA));
        assertThat(desk.attempt(ASHA).state()).isEqualTo(AttemptState.BOOKED);

        assertThat(desk.form.undoableProperty().get()).isNull();
        booking.undo();
        assertThat(desk.form.isBlank()).isTrue();
        assertThat(booking.attemptProperty().get()).isNull();
    }

    @Test
    void whoIsInDoubtMeanwhileComesBackSo() {
        putAshaAwayWithoutHerCall();
        desk.popin.scheduleFailures.add(unknown());
        bookElsewhere(desk.attempt(ASHA));

        booking.undo();
        assertThat(desk.trouble().headline()).isEqualTo("Probably not booked");
        assertThat(desk.form.lockedProperty().get()).isTrue();
        assertThat(desk.typed(CustomerField.NAME)).isEqualTo("Asha Rao");
    }

    @Test
    void whatWasPastedCanBeUndoneThoughWhoWasThereBeforeIsBookedMeanwhile() {
        putAshaAwayWithoutHerCall();
        desk.form.paste("Ravi Menon, 99870 55512, ravi@example.com");
        bookElsewhere(desk.attempt(ASHA));

        assertThat(desk.form.undoableProperty().get()).isNotNull();
        booking.undo();
        assertThat(desk.form.isBlank()).isTrue();
    }

    @Test
    void whatComesOfOthersIsNotTakenForWhoWasPutAway() {
        putAshaAwayWithoutHerCall();
        desk.desk.callNow(Optional.empty(), RAVI, BookingProgress.UNSEEN, new Cancellation());

        booking.undo();
        assertThat(desk.typed(CustomerField.NAME)).isEqualTo("Asha Rao");
        assertThat(booking.attemptProperty().get()).isEqualTo(desk.attempt(ASHA));
    }

    /** Asha is registered, and nothing of the request for her time left. */
    private void putAshaAwayWithoutHerCall() {
        desk.serve(ASHA, "03:15 PM");
        desk.popin.scheduleFailures.add(offline());
        booking.book();
        booking.nextCustomer();
    }

    private void bookElsewhere(Attempt attempt) {
        desk.desk.book(
                Optional.of(attempt),
                attempt.customer(),
                attempt.slot().orElseThrow(),
                BookingProgress.UNSEEN,
                new Cancellation());
    }

    private void startWithAPin() {
        desk.form.startWith(
                () ->
                        List.of(
                                new Prefill(
                                        CustomerField.PIN_CODE,
                                        "560001",
                                        Prefill.Source.LAST_CUSTOMER)));
    }
}

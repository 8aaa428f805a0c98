package io.popindesk.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Acquaintance;
import io.popindesk.desk.Attempt;
import io.popindesk.desk.AttemptId;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.MemoryJournal;
import io.popindesk.desk.Purpose;
import io.popindesk.tasks.Tasks;
import io.popindesk.ui.Texts;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

class ReturningModelTest {
    private static final Customer ASHA =
            new Customer("9845012345", "Asha Rao", "asha@example.com", "560001", "QA101");
    private static final Customer JOHN =
            new Customer("9845054321", "John", "john@example.com", "560002", "QA101");

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final CustomerRules rules = new CustomerRules("IN");
    private final CustomerFormModel form =
            new CustomerFormModel(new SimpleObjectProperty<>(rules), texts);
    private final MemoryJournal journal = new MemoryJournal();
    private final List<Throwable> unhandled = new ArrayList<>();

    /** Searches wait here while {@link #slow} is set. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private boolean slow;
    private int searches;
    private Optional<AttemptId> atHand = Optional.empty();
    private final ReturningModel returning =
            new ReturningModel(
                    journal,
                    () -> rules,
                    form,
                    () -> atHand,
                    new Tasks(this::work, Runnable::run, unhandled::add),
                    texts);

    @BeforeEach
    void twoWereHere() throws JournalFailure {
        journal.add(attempt(1, ASHA));
        journal.add(attempt(2, JOHN));
    }

    @Test
    void whoWasHereIsOfferedFromTheThirdCharacter() {
        type(CustomerField.MOBILE, "98");
        assertThat(returning.offerProperty().get()).isNull();
        assertThat(searches).isZero();

        type(CustomerField.MOBILE, "984");
        assertThat(offered()).containsExactly(JOHN, ASHA);
        type(CustomerField.MOBILE, "98450 1");
        assertThat(offered()).containsExactly(ASHA);
        type(CustomerField.MOBILE, "98450 19");
        assertThat(returning.offerProperty().get()).isNull();
    }

    @Test
    void nameFindsInItsOwnFieldAndInTheFirst() {
        type(CustomerField.NAME, "rao");
        assertThat(offered()).containsExactly(ASHA);
        assertThat(offer().field()).isEqualTo(CustomerField.NAME);
        type(CustomerField.MOBILE, "joh");
        assertThat(offered()).containsExactly(JOHN);
        assertThat(offer().field()).isEqualTo(CustomerField.MOBILE);
    }

    @Test
    void otherFieldsSearchForNobody() {
        type(CustomerField.EMAIL, "asha");
        type(CustomerField.PIN_CODE, "984501");
        type(CustomerField.GROUP, "asha");
        assertThat(searches).isZero();
    }

    @Test
    void takingOverFillsEveryFieldAndOneUndoBringsBackWhatStood() {
        type(CustomerField.EMAIL, "new@example.com");
        type(CustomerField.MOBILE, "+91 98450 123");
        assertThat(returning.take(offer().known().getFirst())).isTrue();

        assertThat(form.customerBinding().get()).contains(ASHA);
        assertThat(form.undoableProperty().get()).isEqualTo(CustomerFormModel.Undoable.TAKEN_OVER);
        assertThat(returning.offerProperty().get()).isNull();
        form.undo();
        assertThat(form.typed())
                .containsEntry(CustomerField.MOBILE, "+91 98450 123")
                .containsEntry(CustomerField.EMAIL, "new@example.com")
                .containsEntry(CustomerField.NAME, "");
        assertThat(returning.offerProperty().get()).isNull();
    }

    @Test
    void whatIsTakenOverIsCheckedAndCanBeChanged() throws JournalFailure {
        journal.add(attempt(3, new Customer("9886031415", "Ravi", "ravi@gmail.con", "56", "")));
        type(CustomerField.GROUP, "QA7");
        type(CustomerField.NAME, "ravi");
        returning.take(offer().known().getFirst());

        assertThat(form.firstProblem()).contains(CustomerField.PIN_CODE);
        assertThat(form.field(CustomerField.EMAIL).messageProperty().get()).isNotNull();
        assertThat(form.typed())
                .as("what is not known takes nothing away")
                .containsEntry(CustomerField.GROUP, "QA7");
        type(CustomerField.PIN_CODE, "560001");
        assertThat(form.firstProblem()).isEmpty();
        assertThat(form.customerBinding().get()).isPresent();
    }

    @Test
    void whatTheProgramFillsInMakesNoOffer() {
        form.restore(Map.of(CustomerField.MOBILE, "98450"));
        form.fill(ASHA);
        form.startAfresh();
        form.paste("Asha Rao, 98450 12345");
        form.clear();
        form.undo();
        form.field(CustomerField.MOBILE).leave();
        assertThat(searches).isZero();
        assertThat(returning.offerProperty().get()).isNull();
    }

    @Test
    void offerGoesWhenTheFormIsFilledEmptiedOrHeld() {
        List<Runnable> ways =
                List.of(
                        form::clear,
                        () -> form.fill(JOHN),
                        () -> form.paste("Ravi, 98860 31415"),
                        () -> form.lockedProperty().set(true));
        for (Runnable way : ways) {
            type(CustomerField.NAME, "asha");
            assertThat(offered()).containsExactly(ASHA);
            way.run();
            assertThat(returning.offerProperty().get()).isNull();
        }
    }

    @Test
    void nobodyIsOfferedOrTakenWhileTheFormIsHeld() {
        type(CustomerField.NAME, "asha");
        Acquaintance asha = offer().known().getFirst();
        form.lockedProperty().set(true);
        type(CustomerField.NAME, "ash");
        assertThat(returning.offerProperty().get()).isNull();
        assertThat(returning.take(asha)).isFalse();
        assertThat(form.typed()).containsEntry(CustomerField.NAME, "ash");
    }

    @Test
    void whatStandsInTheFormAlreadyIsNotOffered() {
        form.fill(ASHA);
        type(CustomerField.NAME, "Asha Ra");
        assertThat(offered()).containsExactly(ASHA);
        type(CustomerField.NAME, "Asha Rao");
        assertThat(returning.offerProperty().get()).isNull();
    }

    @Test
    void customerAtTheDeskIsNotOfferedToThemselves() {
        atHand = Optional.of(new AttemptId(1));
        type(CustomerField.MOBILE, "98450");
        assertThat(offered()).containsExactly(JOHN);
    }

    @Test
    void dismissedOfferStaysAwayUntilSomethingIsTyped() {
        type(CustomerField.NAME, "asha");
        returning.dismiss();
        assertThat(returning.offerProperty().get()).isNull();
        type(CustomerField.NAME, "asha r");
        assertThat(offered()).containsExactly(ASHA);
    }

    @Test
    void answerThatComesTooLateIsNotShown() {
        slow = true;
        type(CustomerField.NAME, "asha");
        type(CustomerField.NAME, "john");
        answerAll();
        assertThat(offered()).containsExactly(JOHN);

        type(CustomerField.NAME, "asha");
        returning.dismiss();
        answerAll();
        assertThat(returning.offerProperty().get()).isNull();

        type(CustomerField.NAME, "asha");
        type(CustomerField.NAME, "as");
        answerAll();
        assertThat(returning.offerProperty().get()).isNull();
    }

    @Test
    void journalThatFailsOffersNobodyAndTroublesNobody() {
        type(CustomerField.NAME, "asha");
        journal.failReads(true);
        type(CustomerField.NAME, "asha ");
        assertThat(returning.offerProperty().get()).isNull();
        assertThat(unhandled).isEmpty();
        journal.failReads(false);
        type(CustomerField.NAME, "asha");
        assertThat(offered()).containsExactly(ASHA);
    }

    private void work(Runnable search) {
        searches++;
        if (slow) {
            waiting.add(search);
        } else {
            search.run();
        }
    }

    private void answerAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void type(CustomerField field, String text) {
        form.field(field).textProperty().set(text);
    }

    private Offer offer() {
        return Objects.requireNonNull(returning.offerProperty().get(), "nobody offered");
    }

    private List<Customer> offered() {
        return offer().known().stream().map(Acquaintance::customer).toList();
    }

    private static Attempt attempt(long id, Customer customer) {
        return Attempt.registering(
                new AttemptId(id),
                Purpose.APPOINTMENT,
                customer,
                Optional.empty(),
                Instant.parse("2025-09-24T04:30:00Z").plusSeconds(id));
    }
}

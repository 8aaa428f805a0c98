package io.popindesk.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.desk.FieldProblem;
import io.popindesk.ui.Texts;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class CustomerFormModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final SimpleObjectProperty<CustomerRules> rules =
            new SimpleObjectProperty<>(new CustomerRules("IN"));
    private final CustomerFormModel form = new CustomerFormModel(rules, texts);
    private final FieldModel mobile = form.field(CustomerField.MOBILE);

    @Test
    void nothingIsSaidWhileFirstTyping() {
        mobile.textProperty().set("98");
        assertThat(mobile.messageProperty().get()).isNull();
    }

    @Test
    void problemIsToldOnLeavingAndGoesAsSoonAsItIsMended() {
        mobile.textProperty().set("98");
        mobile.leave();
        assertThat(message(mobile).kind()).isEqualTo(FieldMessage.Kind.PROBLEM);

        mobile.textProperty().set("984501234");
        assertThat(mobile.messageProperty().get()).isNotNull();
        mobile.textProperty().set("9845012345");
        assertThat(mobile.messageProperty().get()).isNull();
    }

    @Test
    void whatIsShownAfterLeavingIsWhatIsSent() {
        mobile.textProperty().set("+91 98450-12345");
        mobile.leave();
        assertThat(mobile.textProperty().get()).isEqualTo("9845012345");
    }

    @Test
    void emptyFieldIsHeldAgainstNobodyUntilBooking() {
        mobile.leave();
        assertThat(mobile.messageProperty().get()).isNull();

        assertThat(form.complete()).isEmpty();
        assertThat(message(mobile).text()).isEqualTo("Enter the customer's mobile number.");
        assertThat(form.firstProblem()).contains(CustomerField.MOBILE);
    }

    @Test
    void likelySlipIsOfferedAndTakenOverWithOneKey() {
        FieldModel email = form.field(CustomerField.EMAIL);
        email.textProperty().set("asha@gmail.con");
        email.leave();

        assertThat(message(email).kind()).isEqualTo(FieldMessage.Kind.HINT);
        assertThat(message(email).text()).contains("asha@gmail.com");
        email.takeSuggestion();
        assertThat(email.textProperty().get()).isEqualTo("asha@gmail.com");
        assertThat(email.messageProperty().get()).isNull();
    }

    @Test
    void customerIsThereAsSoonAsAllFieldsAreFine() {
        fill();
        assertThat(form.customerBinding().get()).isPresent();
        form.field(CustomerField.PIN_CODE).textProperty().set("56");
        assertThat(form.customerBinding().get()).isEmpty();
    }

    @Test
    void undoIsOverWhenSomethingNewIsTyped() {
        fill();
        form.clear();
        mobile.textProperty().set("9");
        assertThat(form.undoableProperty().get()).isNull();
        form.undo();
        assertThat(mobile.textProperty().get()).isEqualTo("9");
    }

    @Test
    void aPastedCustomerFillsTheFormAndOneUndoBringsBackWhatStood() {
        mobile.textProperty().set("98");
        form.field(CustomerField.GROUP).textProperty().set("QA101");
        assertThat(form.paste("Asha Rao, +91 98450 12345, asha@gmail.con")).isTrue();

        assertThat(form.typed())
                .containsEntry(CustomerField.NAME, "Asha Rao")
                .containsEntry(CustomerField.MOBILE, "9845012345")
                .containsEntry(CustomerField.GROUP, "QA101")
                .containsEntry(CustomerField.PIN_CODE, "");
        assertThat(message(form.field(CustomerField.EMAIL)).text()).contains("asha@gmail.com");
        assertThat(form.firstEmpty()).contains(CustomerField.PIN_CODE);
        assertThat(form.undoableProperty().get()).isEqualTo(CustomerFormModel.Undoable.FILLED);

        form.field(CustomerField.PIN_CODE).textProperty().set("560001");
        form.undo();
        assertThat(form.typed())
                .containsEntry(CustomerField.NAME, "")
                .containsEntry(CustomerField.PIN_CODE, "560001")
                .containsEntry(CustomerField.MOBILE, "98");
        assertThat(form.undoableProperty().get()).isNull();
    }

    @Test
    void whatIsMendedAfterPastingIsNotUndone() {
        form.paste("Asha Rao, +91 98450 12345, asha@gmail.con");
        form.field(CustomerField.EMAIL).takeSuggestion();
        assertThat(form.undoableProperty().get()).isNull();
        form.undo();
        assertThat(form.typed()).containsEntry(CustomerField.EMAIL, "asha@gmail.com");
    }

    @Test
    void whatIsBeingSentIsNotUndone() {
        form.paste("Asha Rao, +91 98450 12345");
        form.lockedProperty().set(true);
        form.undo();
        assertThat(form.typed()).containsEntry(CustomerField.NAME, "Asha Rao");
    }

    @Test
    void aSingleDetailIsPastedAsText() {
        assertThat(form.paste("98450 12345")).isFalse();
        assertThat(form.isBlank()).isTrue();
    }

    @Test
    void nothingIsPastedIntoAFormThatMayNotBeChanged() {
        form.lockedProperty().set(true);
        assertThat(form.paste("Asha Rao, +91 98450 12345, asha@gmail.com")).isFalse();
        assertThat(form.isBlank()).isTrue();
    }

    @Test
    void clearingAnEmptyFormLeavesNothingToUndo() {
        form.clear();
        assertThat(form.undoableProperty().get()).isNull();
    }

    @Test
    void whatAFormStartsWithIsThereMarkedAndCountsForNothing() {
        startWithPin("560001");
        FieldModel pin = form.field(CustomerField.PIN_CODE);

        assertThat(pin.textProperty().get()).isEqualTo("560001");
        assertThat(message(pin).kind()).isEqualTo(FieldMessage.Kind.NOTE);
        assertThat(message(pin).text()).isEqualTo("From last customer");
        assertThat(form.isBlank()).isTrue();
        assertThat(form.entered()).isEmpty();
        form.clear();
        assertThat(form.undoableProperty().get()).isNull();
        assertThat(pin.textProperty().get()).isEqualTo("560001");
    }

    @Test
    void markStaysUntilTheValueIsTypedOver() {
        startWithPin("560001");
        FieldModel pin = form.field(CustomerField.PIN_CODE);
        pin.leave();
        assertThat(message(pin).kind()).isEqualTo(FieldMessage.Kind.NOTE);

        pin.textProperty().set("560002");
        pin.leave();
        assertThat(pin.messageProperty().get()).isNull();
        assertThat(form.isBlank()).isFalse();
        assertThat(form.entered()).containsExactly(Map.entry(CustomerField.PIN_CODE, "560002"));
    }

    @Test
    void whatAFormStartsWithIsSentUnlessItIsTypedOver() {
        startWithPin("560001");
        form.field(CustomerField.MOBILE).textProperty().set("9845012345");
        form.field(CustomerField.NAME).textProperty().set("Asha Rao");
        form.field(CustomerField.EMAIL).textProperty().set("asha@example.com");
        assertThat(form.emptyAfter(CustomerField.EMAIL)).contains(CustomerField.GROUP);
        form.field(CustomerField.GROUP).textProperty().set("QA101");
        assertThat(form.emptyAfter(CustomerField.EMAIL)).isEmpty();
        assertThat(form.complete().map(Customer::pinCode)).contains("560001");
    }

    @Test
    void undoBringsTheMarkBackToo() {
        startWithPin("560001");
        FieldModel pin = form.field(CustomerField.PIN_CODE);
        form.paste("Asha Rao, +91 98450 12345, PIN 560009");
        assertThat(pin.textProperty().get()).isEqualTo("560009");
        assertThat(pin.messageProperty().get()).isNull();
        form.undo();
        assertThat(pin.textProperty().get()).isEqualTo("560001");
        assertThat(form.isBlank()).isTrue();

        pin.textProperty().set("560002");
        form.clear();
        assertThat(form.isBlank()).isTrue();
        form.undo();
        assertThat(form.entered()).containsEntry(CustomerField.PIN_CODE, "560002");
    }

    @Test
    void nextCustomerStartsWithTheNewestValues() {
        List<Prefill> values = new ArrayList<>();
        form.startWith(() -> values);
        assertThat(form.typed()).containsEntry(CustomerField.PIN_CODE, "");
        values.add(pin("560001"));
        form.startAfresh();
        assertThat(form.typed()).containsEntry(CustomerField.PIN_CODE, "560001");
        mobile.textProperty().set("98");
        values.set(0, pin("560002"));
        form.prefill();
        assertThat(form.typed())
                .as("not under somebody's hands")
                .containsEntry(CustomerField.PIN_CODE, "560001");
    }

    @Test
    void formKeptLeavesItsMarksAlone() {
        startWithPin("560001");
        form.restore(Map.of(CustomerField.MOBILE, "98", CustomerField.PIN_CODE, "560001"));
        assertThat(form.entered()).containsOnlyKeys(CustomerField.MOBILE);
    }

    @Test
    void whatWasClearedCanBeBroughtBackThoughTheEmptyFormIsPrefilledAnew() {
        startWithPin("560001");
        mobile.textProperty().set("98450 12345");
        form.clear();
        form.prefill();
        form.clear();
        assertThat(form.undoableProperty().get()).isEqualTo(CustomerFormModel.Undoable.CLEARED);

        form.undo();
        assertThat(mobile.textProperty().get()).isEqualTo("98450 12345");
    }

    private void startWithPin(String pin) {
        form.startWith(() -> List.of(pin(pin)));
    }

    private static Prefill pin(String pin) {
        return new Prefill(CustomerField.PIN_CODE, pin, Prefill.Source.LAST_CUSTOMER);
    }

    @Test
    void popinsWordsStandUntilTheFieldChanges() {
        fill();
        form.reject(Map.of(CustomerField.MOBILE, "Not like this."));
        mobile.leave();
        assertThat(message(mobile).text()).contains("Not like this.");
        mobile.textProperty().set("9845012346");
        assertThat(mobile.messageProperty().get()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasWords(FieldProblem problem) {
        if (problem == FieldProblem.MISSING) {
            for (CustomerField field : CustomerField.values()) {
                assertThat(texts.get("customer.missing." + field)).isNotBlank();
            }
        } else {
            assertThat(texts.get("customer.problem." + problem)).isNotBlank();
        }
    }

    private void fill() {
        form.field(CustomerField.MOBILE).textProperty().set("9845012345");
        form.field(CustomerField.NAME).textProperty().set("Asha Rao");
        form.field(CustomerField.EMAIL).textProperty().set("asha@example.com");
        form.field(CustomerField.PIN_CODE).textProperty().set("560001");
        form.field(CustomerField.GROUP).textProperty().set("QA101");
    }

    private static FieldMessage message(FieldModel field) {
        return Objects.requireNonNull(field.messageProperty().get(), "no message");
    }

    @Test
    void fieldThatIsNotRequiredIsSkippedAndNotMissed() {
        rules.set(twoRequired());
        mobile.textProperty().set("9845012345");

        assertThat(form.emptyAfter(CustomerField.MOBILE)).contains(CustomerField.NAME);
        form.field(CustomerField.NAME).textProperty().set("Asha Rao");
        assertThat(form.emptyAfter(CustomerField.NAME)).isEmpty();
        assertThat(form.firstEmpty()).isEmpty();
        assertThat(form.complete()).contains(new Customer("9845012345", "Asha Rao", "", "", ""));
    }

    @Test
    void fieldThatIsNotRequiredIsCheckedWhereSomethingStandsInIt() {
        rules.set(twoRequired());
        mobile.textProperty().set("9845012345");
        form.field(CustomerField.NAME).textProperty().set("Asha Rao");
        form.field(CustomerField.EMAIL).textProperty().set("asha");

        assertThat(form.complete()).isEmpty();
        assertThat(form.firstProblem()).contains(CustomerField.EMAIL);
    }

    @Test
    void whatIsNoLongerMissedIsNoLongerToldAsMissing() {
        mobile.textProperty().set("9845012345");
        form.field(CustomerField.NAME).textProperty().set("Asha Rao");
        assertThat(form.complete()).isEmpty();
        assertThat(form.firstProblem()).contains(CustomerField.EMAIL);

        rules.set(twoRequired());

        assertThat(form.firstProblem()).isEmpty();
        assertThat(form.customerBinding().get()).isPresent();
    }

    @Test
    void anotherRegionJudgesWhatStandsInTheForm() {
        mobile.textProperty().set("050 123 4567");
        mobile.leave();
        assertThat(message(mobile).kind()).isEqualTo(FieldMessage.Kind.PROBLEM);

        rules.set(new CustomerRules("AE"));

        assertThat(mobile.messageProperty().get()).isNull();
        mobile.leave();
        assertThat(mobile.textProperty().get()).isEqualTo("501234567");
    }

    private static CustomerRules twoRequired() {
        return new CustomerRules("IN", ApiRevision.HELP_CENTRE.required());
    }
}

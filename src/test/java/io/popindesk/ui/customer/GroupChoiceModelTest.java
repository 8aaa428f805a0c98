package io.popindesk.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.Customer;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.settings.DeskGroup;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.DeskSettings;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class GroupChoiceModelTest {
    private static final DeskGroup NORTH = new DeskGroup("North Bengaluru", "QA101");
    private static final DeskGroup SOUTH = new DeskGroup("South Bengaluru", "QA102");
    private static final DeskGroup HINDI = new DeskGroup("हिन्दी", "hi-7");

    private final Ticker ticker = new Ticker(Runnable::run);
    private final SettingsModel settings =
            TestSettings.of(
                    DeskSettings.USUAL.withGroups(List.of(NORTH, SOUTH, HINDI), ""),
                    DeskMemory.NOTHING,
                    new Tasks(Runnable::run, Runnable::run, error -> {}),
                    ticker);
    private final SimpleObjectProperty<CustomerRules> rules =
            new SimpleObjectProperty<>(new CustomerRules("IN"));
    private final CustomerFormModel form = new CustomerFormModel(rules, new Texts(Locale.ENGLISH));
    private final FieldModel group = form.field(CustomerField.GROUP);
    private final GroupChoiceModel choice = new GroupChoiceModel(settings, form);

    @AfterEach
    void stop() {
        ticker.close();
    }

    @Test
    void groupIsFoundByLabelAndByIdAsItIsTyped() {
        type("ben");
        assertThat(offer().groups()).containsExactly(NORTH, SOUTH);
        type("sou");
        assertThat(offer().groups()).containsExactly(SOUTH);
        assertThat(offer().typed()).isTrue();
        type("102");
        assertThat(offer().groups()).containsExactly(SOUTH);
        type("हिन");
        assertThat(offer().groups()).containsExactly(HINDI);
        type("xyz");
        assertThat(choice.offerProperty().get()).isNull();
    }

    @Test
    void whatBeginsAsTypedGoesFirst() {
        type("h");
        assertThat(offer().groups()).containsExactly(HINDI, NORTH, SOUTH);
    }

    @Test
    void chosenIdIsWhatIsShownAndSent() {
        type("sou");
        choice.choose(offer().groups().getFirst());
        assertThat(group.textProperty().get()).isEqualTo("QA102");
        assertThat(group.messageProperty().get()).isNull();
        assertThat(choice.offerProperty().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"south bengaluru, QA102", "qa101, QA101", "HI-7, hi-7"})
    void whatIsTypedInFullNeedsNoChoosing(String typed, String id) {
        type(typed);
        assertThat(choice.offerProperty().get()).isNull();
        group.leave();
        assertThat(group.textProperty().get()).isEqualTo(id);
        assertThat(group.messageProperty().get()).isNull();
    }

    @Test
    void anotherGroupIsNotBookedByAccident() {
        form.fill(new Customer("9845012345", "Asha", "asha@example.com", "560001", "QA101"));
        type("nor");
        assertThat(form.complete()).isEmpty();
        assertThat(form.firstProblem()).contains(CustomerField.GROUP);
        type("north bengaluru");
        assertThat(group.messageProperty().get()).isNull();
        assertThat(form.complete().map(Customer::group)).contains("QA101");
    }

    @Test
    void groupOfACustomerWhoWasHereBeforeIsKeptAndToldToBeOdd() {
        form.fill(new Customer("9845012345", "Asha", "asha@example.com", "560001", "OLD1"));
        assertThat(message(group).kind()).isEqualTo(FieldMessage.Kind.NOTE);
        assertThat(form.complete()).isPresent();
        assertThat(form.firstProblem()).isEmpty();
    }

    @Test
    void noteGoesWhenSomethingIsTyped() {
        form.startWith(
                () ->
                        List.of(
                                new Prefill(
                                        CustomerField.GROUP,
                                        "QA101",
                                        Prefill.Source.LAST_CUSTOMER)));
        assertThat(message(group).kind()).isEqualTo(FieldMessage.Kind.NOTE);
        type("QA101b");
        assertThat(group.messageProperty().get()).isNull();
    }

    @Test
    void unfinishedGroupThatComesBackIsStillUnfinished() {
        form.restore(Map.of(CustomerField.GROUP, "nor"));
        group.leave();
        assertThat(message(group).kind()).isEqualTo(FieldMessage.Kind.PROBLEM);
    }

    @Test
    void allAreShownOnAskingAndPutAwayAgain() {
        choice.toggle();
        assertThat(offer().groups()).containsExactly(NORTH, SOUTH, HINDI);
        assertThat(offer().typed()).isFalse();
        choice.toggle();
        assertThat(choice.offerProperty().get()).isNull();
        type("x");
        type("");
        assertThat(offer().groups()).hasSize(3);
    }

    @Test
    void manyGroupsAreCounted() {
        List<DeskGroup> many = new ArrayList<>();
        for (int number = 10; number < 40; number++) {
            many.add(new DeskGroup("Shop " + number, "S" + number));
        }
        settings.change(now -> now.withGroups(many, ""));
        choice.open();
        assertThat(offer().groups()).hasSize(8);
        assertThat(offer().more()).isEqualTo(22);
        type("shop 39");
        group.leave();
        assertThat(group.textProperty().get()).isEqualTo("S39");
    }

    @Test
    void withoutGroupsTheFieldIsPlain() {
        settings.change(now -> now.withGroups(List.of(), ""));
        assertThat(choice.availableBinding().get()).isFalse();
        type("anything");
        choice.open();
        assertThat(choice.offerProperty().get()).isNull();
        group.leave();
        assertThat(group.messageProperty().get()).isNull();
    }

    @Test
    void nothingIsChosenWhileTheFormIsHeld() {
        choice.open();
        form.lockedProperty().set(true);
        assertThat(choice.offerProperty().get()).isNull();
        choice.open();
        choice.choose(NORTH);
        assertThat(choice.offerProperty().get()).isNull();
        assertThat(group.textProperty().get()).isEmpty();
    }

    private void type(String text) {
        group.textProperty().set(text);
    }

    private GroupOffer offer() {
        return Objects.requireNonNull(choice.offerProperty().get(), "nothing offered");
    }

    private static FieldMessage message(FieldModel field) {
        return Objects.requireNonNull(field.messageProperty().get(), "no message");
    }

    @Test
    void nothingMayBeChosenWhereNoGroupIsRequired() {
        rules.set(new CustomerRules("IN", Set.of(CustomerField.MOBILE)));
        type("QA");
        group.leave();
        assertThat(group.messageProperty().get()).isNotNull();

        group.textProperty().set("");

        assertThat(group.messageProperty().get()).isNull();
        assertThat(group.check()).isTrue();
    }
}

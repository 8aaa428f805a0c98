package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.Check;
import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.settings.DeskSettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

class RulesInForceTest {
    private static final DeskSettings USUAL = DeskSettings.USUAL;
    private static final DeskSettings HELP_CENTRE =
            USUAL.withAccount(USUAL.account().withRevision(ApiRevision.HELP_CENTRE));

    private final SimpleObjectProperty<DeskSettings> settings = new SimpleObjectProperty<>(USUAL);
    private final ReadOnlyObjectProperty<CustomerRules> rules = RulesInForce.of(settings);

    @Test
    void developerHubWantsEveryDetailWhateverTheDeskWants() {
        assertThat(required()).containsExactlyInAnyOrder(CustomerField.values());
        settings.set(USUAL.withCustomers(USUAL.customers().withRequired(Set.of())));
        assertThat(required()).containsExactlyInAnyOrder(CustomerField.values());
    }

    @Test
    void helpCentreWantsTwoAndTheDeskMayWantMore() {
        settings.set(HELP_CENTRE);
        assertThat(required()).containsExactlyInAnyOrder(CustomerField.MOBILE, CustomerField.NAME);

        settings.set(
                HELP_CENTRE.withCustomers(
                        HELP_CENTRE.customers().withRequired(Set.of(CustomerField.PIN_CODE))));
        assertThat(required())
                .containsExactlyInAnyOrder(
                        CustomerField.MOBILE, CustomerField.NAME, CustomerField.PIN_CODE);
    }

    @Test
    void numbersAndPinCodesAreThoseOfTheRegion() {
        settings.set(USUAL.withCustomers(USUAL.customers().withRegion("GB")));

        assertThat(check(CustomerField.PIN_CODE, "SW1A 1AA")).isInstanceOf(Check.Fine.class);
        assertThat(check(CustomerField.MOBILE, "07400 123456")).isInstanceOf(Check.Fine.class);
        settings.set(USUAL);
        assertThat(check(CustomerField.PIN_CODE, "SW1A 1AA")).isInstanceOf(Check.Problem.class);
    }

    @Test
    void otherSettingsMakeNoOtherRules() {
        CustomerRules before = rules.get();
        settings.set(USUAL.withTextPercent(150));

        assertThat(rules.get()).isSameAs(before);
    }

    private Check check(CustomerField field, String typed) {
        return rules.get().check(field, typed);
    }

    private Set<CustomerField> required() {
        return EnumSet.allOf(CustomerField.class).stream()
                .filter(rules.get()::isRequired)
                .collect(Collectors.toSet());
    }
}

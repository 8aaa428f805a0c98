package io.popindesk;

import io.popindesk.desk.CustomerField;
import io.popindesk.desk.CustomerRules;
import io.popindesk.settings.DeskSettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.EnumSet;
import java.util.Set;

/** The rules for customers' details as the settings have them: what Popin wants, and the desk. */
final class RulesInForce {
    private RulesInForce() {}

    /** The rules of some settings. */
    static CustomerRules of(DeskSettings settings) {
        return new CustomerRules(settings.customers().region(), required(settings));
    }

    /** The rules of the settings as they are at any time; for the UI thread. */
    static ReadOnlyObjectProperty<CustomerRules> of(ObservableValue<DeskSettings> settings) {
        var rules = new ReadOnlyObjectWrapper<>(of(settings.getValue()));
        settings.subscribe(
                (before, now) -> {
                    if (!isSame(before, now)) {
                        rules.set(of(now));
                    }
                });
        return rules.getReadOnlyProperty();
    }

    private static boolean isSame(DeskSettings before, DeskSettings now) {
        return region(before).equals(region(now)) && required(before).equals(required(now));
    }

    private static String region(DeskSettings settings) {
        return settings.customers().region();
    }

    private static Set<CustomerField> required(DeskSettings settings) {
        Set<CustomerField> required = EnumSet.copyOf(settings.account().revision().required());
        required.addAll(settings.customers().required());
        return required;
    }
}

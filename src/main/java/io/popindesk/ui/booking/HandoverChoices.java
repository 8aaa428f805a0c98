package io.popindesk.ui.booking;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was chosen for one customer and holds for the next ones, until the program ends. */
final class HandoverChoices {
    private final ObjectProperty<InvitationLanguage> language;
    private final StringProperty printer = new SimpleStringProperty("");

    /**
     * @param language the one to begin with
     */
    HandoverChoices(InvitationLanguage language) {
        this.language = new SimpleObjectProperty<>(language);
    }

    /** In which language the customer is written to; never null. */
    ObjectProperty<InvitationLanguage> languageProperty() {
        return language;
    }

    /** The name of the printer used last; empty before the first slip. */
    StringProperty printerProperty() {
        return printer;
    }
}

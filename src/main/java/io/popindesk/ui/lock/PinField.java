package io.popindesk.ui.lock;

import io.popindesk.settings.secrets.LockPin;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;

/** A field that takes the digits of a PIN, in whichever script they are typed, and shows none. */
public final class PinField extends PasswordField {
    private static final int COLUMNS = 12;

    public PinField(String id) {
        setId(id);
        setPrefColumnCount(COLUMNS);
        setMaxWidth(USE_PREF_SIZE);
        setTextFormatter(new TextFormatter<>(PinField::digitsOnly));
    }

    private static TextFormatter.Change digitsOnly(TextFormatter.Change change) {
        StringBuilder digits = new StringBuilder();
        change.getText()
                .codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        int others =
                change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
        digits.setLength(Math.min(digits.length(), Math.max(0, LockPin.MOST_DIGITS - others)));
        if (!digits.toString().equals(change.getText())) {
            change.setText(digits.toString());
            int caret = change.getRangeStart() + digits.length();
            change.selectRange(caret, caret);
        }
        return change;
    }

    /** What was typed; the caller is to overwrite it. */
    public char[] pin() {
        return getText().toCharArray();
    }
}

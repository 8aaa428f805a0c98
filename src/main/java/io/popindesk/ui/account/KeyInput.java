package io.popindesk.ui.account;

import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;

import java.util.function.Predicate;

/**
 * A masked field that hears of pasted text before its line breaks are lost: a key with a break in
 * it would otherwise become another key.
 */
final class KeyInput extends PasswordField {
    private final Predicate<String> taker;

    /**
     * @param taker takes pasted text that has more in it than this key; returns whether it did
     */
    KeyInput(Predicate<String> taker) {
        this.taker = taker;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || taker.test(text)) {
            return;
        }
        // What is pasted replaces the key, as nobody puts two together. A line break in it has to
        // be seen as what it is, though a field of one line would leave it out.
        setText(text.strip().replaceAll("[\\r\\n\\t]+", " "));
        end();
    }
}

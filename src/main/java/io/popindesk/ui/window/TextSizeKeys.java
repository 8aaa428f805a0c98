package io.popindesk.ui.window;

import io.popindesk.settings.DeskSettings;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.TextSizes;

import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The keys that make text larger and smaller, those of every browser. */
final class TextSizeKeys {
    private TextSizeKeys() {}

    static void pressed(KeyEvent event, SettingsModel settings) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        change(event)
                .ifPresent(
                        change -> {
                            event.consume();
                            settings.change(change);
                        });
    }

    /** On many keyboards the plus is the shifted equals sign. */
    private static Optional<UnaryOperator<DeskSettings>> change(KeyEvent event) {
        return switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> Optional.of(TextSizes::larger);
            case MINUS, SUBTRACT -> Optional.of(TextSizes::smaller);
            case DIGIT0, NUMPAD0 -> Optional.of(TextSizes::usual);
            default -> Optional.empty();
        };
    }
}

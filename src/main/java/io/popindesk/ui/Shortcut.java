package io.popindesk.ui;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.List;

/**
 * Every key that does something, in the order in which the sheet of shortcuts tells them. What each
 * does stands in the texts, as {@code shortcut.NAME}.
 */
public enum Shortcut {
    HELP(Group.ANYWHERE, "F1  ?", new KeyCodeCombination(KeyCode.F1)),
    TO_BOOK(Group.ANYWHERE, "Ctrl 1", new KeyCodeCombination(KeyCode.DIGIT1, SHORTCUT_DOWN)),
    TO_BOOKINGS(Group.ANYWHERE, "Ctrl 2", new KeyCodeCombination(KeyCode.DIGIT2, SHORTCUT_DOWN)),
    TO_SETTINGS(Group.ANYWHERE, "Ctrl 3", new KeyCodeCombination(KeyCode.DIGIT3, SHORTCUT_DOWN)),
    ANOTHER_CUSTOMER(Group.ANYWHERE, "Ctrl N", new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN)),
    LOCK(Group.ANYWHERE, "Ctrl L", new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN)),
    NEXT_CALL(Group.ANYWHERE, "F8", new KeyCodeCombination(KeyCode.F8)),
    TEXT_SIZE(Group.ANYWHERE, "Ctrl +  Ctrl −  Ctrl 0"),
    REFRESH(Group.ANYWHERE, "F5", new KeyCodeCombination(KeyCode.F5)),

    NEXT_FIELD(Group.CUSTOMER, "Tab  ⏎"),
    /** A chord for each field of the customer form, in the order of the fields. */
    TO_FIELD(
            Group.CUSTOMER,
            "Alt M A E P G",
            new KeyCodeCombination(KeyCode.M, ALT_DOWN),
            new KeyCodeCombination(KeyCode.A, ALT_DOWN),
            new KeyCodeCombination(KeyCode.E, ALT_DOWN),
            new KeyCodeCombination(KeyCode.P, ALT_DOWN),
            new KeyCodeCombination(KeyCode.G, ALT_DOWN)),
    TAKE_SUGGESTION(Group.CUSTOMER, "Alt ⏎", new KeyCodeCombination(KeyCode.ENTER, ALT_DOWN)),
    TAKE_KNOWN(Group.CUSTOMER, "Alt ↓", new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN)),
    CALL_NOW(Group.CUSTOMER, "F9", new KeyCodeCombination(KeyCode.F9)),
    CLEAR(Group.CUSTOMER, "Esc", new KeyCodeCombination(KeyCode.ESCAPE)),
    FORM_WIDTH(Group.CUSTOMER, "F6  ← →", new KeyCodeCombination(KeyCode.F6)),

    NEXT_FREE(Group.TIME, "Alt N", new KeyCodeCombination(KeyCode.N, ALT_DOWN)),
    NEAREST(
            Group.TIME,
            "Alt 1 … 3",
            new KeyCodeCombination(KeyCode.DIGIT1, ALT_DOWN),
            new KeyCodeCombination(KeyCode.DIGIT2, ALT_DOWN),
            new KeyCodeCombination(KeyCode.DIGIT3, ALT_DOWN)),
    MOVE(Group.TIME, "← → ↑ ↓"),
    DAY_ENDS(Group.TIME, "Home  End"),
    WEEK_ENDS(Group.TIME, "Ctrl Home  Ctrl End"),
    OTHER_WEEK(Group.TIME, "Page Up  Page Down"),
    PICK(Group.TIME, "⏎  Space"),
    BOOK(Group.TIME, "Ctrl ⏎", new KeyCodeCombination(KeyCode.ENTER, CONTROL_DOWN)),

    NEXT_CUSTOMER(Group.LINK, "⏎"),
    FULL_SCREEN(Group.LINK, "F11", new KeyCodeCombination(KeyCode.F11)),
    PRINT_SLIP(Group.LINK, "Ctrl P", new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN)),

    SEARCH(Group.BOOKINGS, "Ctrl F", new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN)),
    EXPORT(Group.BOOKINGS, "Ctrl E", new KeyCodeCombination(KeyCode.E, SHORTCUT_DOWN)),
    FIRST_STEP(Group.BOOKINGS, "⏎"),
    HISTORY(Group.BOOKINGS, "Space"),

    SEARCH_SETTINGS(Group.SETTINGS, "Ctrl F", new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN));

    /** Where shortcuts belong. */
    public enum Group {
        ANYWHERE,
        CUSTOMER,
        TIME,
        LINK,
        BOOKINGS,
        SETTINGS
    }

    private final Group group;
    private final String keys;

    // Neither the list nor what stands in it can be changed, which their types do not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<KeyCombination> combinations;

    Shortcut(Group group, String keys, KeyCombination... combinations) {
        this.group = group;
        this.keys = keys;
        this.combinations = List.of(combinations);
    }

    public Group group() {
        return group;
    }

    /** As they are written on the keyboard; two blanks stand between keys that do the same. */
    public String keys() {
        return keys;
    }

    /** As a screen reader can say them. */
    public String spoken() {
        return keys.replace("  ", ", ").replace(' ', '+').replace(",+", ", ").replace("⏎", "Enter");
    }

    /** What is pressed; none where a control looks after its own keys. */
    public List<KeyCombination> combinations() {
        return combinations;
    }

    /** What is pressed, where that is one chord. */
    public KeyCombination combination() {
        return combinations.getFirst();
    }
}

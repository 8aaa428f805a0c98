package io.popindesk.ui.settings;

import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.UiContext;

import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The settings as a place of the window. What is changed holds at once and is kept by itself. It is
 * furnished when somebody comes to it for the first time, so that the start need not wait for it.
 */
public final class SettingsPlace extends BorderPane {
    private final UiContext context;
    private final Supplier<SettingsParts> parts;
    private @Nullable SettingsPages pages;

    /**
     * @param parts what other parts of the program add; asked for once, when it is needed
     */
    public SettingsPlace(UiContext context, Supplier<SettingsParts> parts) {
        this.context = context;
        this.parts = parts;
        setId("settingsPlace");
        new SceneShortcuts(this).on(Shortcut.SEARCH_SETTINGS, () -> pages().focusSearch());
    }

    /** Puts the focus where it was, at first where one types what one looks for. */
    public void focus() {
        pages().focus();
    }

    /** Shows every setting again, whatever was looked for. */
    public void showAll() {
        pages().showAll();
    }

    private SettingsPages pages() {
        SettingsPages there = pages;
        if (there == null) {
            there = new SettingsPages(context, parts.get());
            pages = there;
            setCenter(there);
        }
        return there;
    }
}

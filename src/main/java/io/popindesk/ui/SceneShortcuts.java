package io.popindesk.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shortcuts that work anywhere in a window, as long as the node that they belong to is in it and
 * can be seen.
 */
public final class SceneShortcuts {
    private final Node owner;
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    public SceneShortcuts(Node owner) {
        this.owner = owner;
        owner.sceneProperty().subscribe(this::moved);
    }

    /** Adds a shortcut; to be called before the owner is put into a scene. */
    public SceneShortcuts on(KeyCombination keys, Runnable action) {
        actions.put(keys, () -> runIfSeen(action));
        return this;
    }

    /** Adds a shortcut that is one chord; to be called before the owner is put into a scene. */
    public SceneShortcuts on(Shortcut shortcut, Runnable action) {
        return on(shortcut.combination(), action);
    }

    private void moved(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.getAccelerators().entrySet().removeAll(actions.entrySet());
        }
        if (to != null) {
            to.getAccelerators().putAll(actions);
        }
    }

    private void runIfSeen(Runnable action) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return;
            }
        }
        action.run();
    }
}

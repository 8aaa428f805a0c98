package io.popindesk.ui.lock;

import io.popindesk.ui.HeldFocus;
import io.popindesk.ui.Texts;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * Hides one window: its content leaves the scene, so that neither eye nor screen reader finds it,
 * and its title says nothing but the name of the program.
 */
final class Curtain {
    private final Stage stage;
    private final Scene scene;
    private final Parent content;
    private final HeldFocus focus;
    private final LockScreen screen;
    private final Subscription titles;
    private String title;

    /** Draws it at once. */
    Curtain(Stage stage, LockModel model, Texts texts) {
        this.stage = stage;
        this.scene = stage.getScene();
        this.content = scene.getRoot();
        this.focus = new HeldFocus(scene.getFocusOwner());
        this.title = stage.getTitle();
        String plain = texts.get("app.name");
        titles =
                stage.titleProperty()
                        .subscribe(
                                now -> {
                                    if (!plain.equals(now)) {
                                        title = now;
                                        stage.setTitle(plain);
                                    }
                                });
        screen = new LockScreen(content, model, texts);
        scene.setRoot(screen);
        // What is inside a control is there only once the control has its skin.
        screen.applyCss();
        screen.focus();
    }

    /** Brings the content back as it was, and returns whether the focus came back too. */
    boolean lift() {
        titles.unsubscribe();
        screen.close();
        stage.setTitle(title);
        if (scene.getRoot() != screen) {
            return false;
        }
        // A root is the root of one scene only.
        scene.setRoot(content);
        return focus.giveBack(scene);
    }
}

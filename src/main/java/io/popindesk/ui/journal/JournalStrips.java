package io.popindesk.ui.journal;

import io.popindesk.ui.OnDemand;
import io.popindesk.ui.UiContext;

import javafx.scene.layout.VBox;

import java.net.URI;
import java.util.function.Consumer;

/**
 * Everything about the journal that a person should know at once; takes no room while all is well.
 */
public final class JournalStrips extends VBox {
    /**
     * @param open opens a link or a folder, without making the UI thread wait
     */
    public JournalStrips(JournalModel journal, UiContext context, Consumer<URI> open) {
        getChildren()
                .addAll(
                        OnDemand.of(new NoJournalStrip(journal, context.texts())),
                        OnDemand.of(new UnsavedStrip(journal, context.texts())),
                        OnDemand.of(new PutAsideStrip(journal, context, open)),
                        OnDemand.of(new NoBackupStrip(journal, context.texts())));
    }
}

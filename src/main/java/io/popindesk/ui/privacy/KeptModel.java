package io.popindesk.ui.privacy;

import io.popindesk.tasks.LatestWins;
import io.popindesk.tasks.OneAtATime;
import io.popindesk.ui.UiContext;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

/** What the program keeps on the disk, for whoever wants to know. Used on the UI thread. */
public final class KeptModel {
    private static final Logger LOG = LoggerFactory.getLogger(KeptModel.class);

    private final KeptThings things;
    private final UiContext context;
    private final LatestWins looking = new LatestWins();
    private final OneAtATime removing = new OneAtATime();
    private final ReadOnlyObjectWrapper<List<KeptThing>> kept =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");

    public KeptModel(KeptThings things, UiContext context) {
        this.things = things;
        this.context = context;
    }

    /** As it was when it was last looked at. */
    public ReadOnlyObjectProperty<List<KeptThing>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What came of the last thing done, for the person; empty for nothing. */
    public ReadOnlyObjectProperty<String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether there is something that may have customers and cannot be searched. */
    public boolean hasUnsearchable() {
        return kept.get().stream().anyMatch(one -> one.kind() == KeptThing.Kind.SET_ASIDE);
    }

    /** Looks again. */
    public void look() {
        looking.start(
                context.tasks()
                        .task(context.texts().get("task.kept"), control -> things.look())
                        .onSuccess(kept::set)
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("what is kept cannot be looked at", failure);
                                    said.set(context.texts().get("kept.unread"));
                                }));
    }

    /** Removes something for good, of which the person was asked. */
    public void remove(KeptThing thing) {
        said.set("");
        removing.start(
                context.tasks()
                        .task(
                                context.texts().get("task.removing"),
                                control -> {
                                    things.remove(thing);
                                    return thing;
                                })
                        .onSuccess(done -> said.set(context.texts().get("kept.removed")))
                        .onFailure(
                                IOException.class,
                                failure -> {
                                    LOG.warn("something could not be removed", failure);
                                    said.set(context.texts().get("kept.notRemoved"));
                                })
                        .andFinally(this::look));
    }
}

package io.popindesk.ui.calendar;

import io.popindesk.ui.OnDemand;
import io.popindesk.ui.SceneShortcuts;
import io.popindesk.ui.Shortcut;
import io.popindesk.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * The middle of the window: the week of slots with what steers it, and with what there is to say of
 * it. Pane and model stay together for good.
 *
 * <p>While it can be seen, Alt+N picks the next free slot, F5 refreshes, and Alt+1 to Alt+3 pick
 * the alternatives to a lost slot, wherever in the window the focus is.
 */
public final class CalendarPane extends BorderPane {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final CalendarModel model;
    private final SlotCalendar calendar;
    private final WeekSkeleton skeleton;
    private final FailedLoad failedLoad;
    private final StackPane grid;
    private final VBox notices;

    /**
     * @param refresh asks for a new reading, and returns at once
     */
    public CalendarPane(CalendarModel model, Texts texts, Runnable refresh) {
        this.model = model;
        this.calendar = new SlotCalendar(model, texts);
        this.skeleton = new WeekSkeleton(texts);
        this.failedLoad = new FailedLoad(model, texts, refresh);
        this.grid = new StackPane(calendar, OnDemand.of(new EmptyWeek(model, texts)));
        getStyleClass().add("calendar-pane");
        LostSlotStrip lost = new LostSlotStrip(model, texts);
        // Tab goes in this order: from the form straight to the slots, and only then to the rest.
        model.stateProperty().subscribe(this::showState);
        setCenter(new StackPane(OnDemand.of(skeleton), OnDemand.of(failedLoad), OnDemand.of(grid)));
        notices =
                new VBox(
                        OnDemand.of(lost),
                        OnDemand.of(new StaleNotice(model, texts, refresh)),
                        OnDemand.of(new CalendarNotes(model, texts)));
        notices.getStyleClass().add("calendar-notices");
        setBottom(notices);
        setTop(new CalendarBar(model, texts, refresh));
        addShortcuts(lost, refresh);
    }

    /** Puts the focus on the grid: its selected slot, else its first free one. */
    public void focusCalendar() {
        calendar.requestFocus();
    }

    /**
     * Keeps room below the grid for what may be told there, so that nothing moves as it is; or
     * gives the room to the slots while it is scarce.
     */
    public void keepRoomForNotices(boolean keep) {
        notices.pseudoClassStateChanged(TIGHT, !keep);
    }

    private void addShortcuts(LostSlotStrip lost, Runnable refresh) {
        SceneShortcuts shortcuts =
                new SceneShortcuts(this)
                        .on(Shortcut.REFRESH, refresh)
                        .on(Shortcut.NEXT_FREE, model::selectNextFree);
        List<KeyCombination> nearest = Shortcut.NEAREST.combinations();
        for (int place = 0; place < nearest.size(); place++) {
            int chosen = place;
            shortcuts.on(nearest.get(place), () -> lost.choose(chosen));
        }
    }

    private void showState(LoadState state) {
        show(skeleton, state == LoadState.FIRST_LOAD);
        show(failedLoad, state == LoadState.FAILED);
        show(grid, state == LoadState.READY || state == LoadState.STALE);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

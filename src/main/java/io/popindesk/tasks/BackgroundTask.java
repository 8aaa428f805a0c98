package io.popindesk.tasks;

import io.popindesk.desk.Cancellation;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/** A piece of work under way, as the person sees it. Used on the UI thread. */
public final class BackgroundTask {

    /** What the working thread has said last and the UI thread has not yet shown. */
    private record News(@Nullable String detail, double progress) {}

    private final String title;
    private final ReadOnlyStringWrapper detail;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final Cancellation cancellation = new Cancellation();
    private final UiThread ui;
    private final AtomicReference<@Nullable News> unshown = new AtomicReference<>();
    private boolean ended;

    BackgroundTask(String title, UiThread ui) {
        this.title = title;
        this.detail = new ReadOnlyStringWrapper(title);
        this.ui = ui;
    }

    /** What the task does, in a few words. */
    public String title() {
        return title;
    }

    /** What the task is doing just now; the title until it says more. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1, or negative where that cannot be told. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks the work to stop. What has been done by then is for the work to tell. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Whether the work is over and its result has been dealt with. */
    public boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    TaskControl control() {
        return new TaskControl() {
            @Override
            public Cancellation cancellation() {
                return cancellation;
            }

            @Override
            public void say(String words) {
                update(words, Double.NaN);
            }

            @Override
            public void progress(double fraction) {
                update(null, fraction);
            }

            @Override
            public void tell(Runnable action) {
                ui.post(action);
            }
        };
    }

    /** At most one post is under way, however often the work speaks. */
    private void update(@Nullable String words, double fraction) {
        News before = unshown.getAndUpdate(news -> merge(news, words, fraction));
        if (before == null) {
            ui.post(this::show);
        }
    }

    private static News merge(@Nullable News news, @Nullable String words, double fraction) {
        if (news == null) {
            return new News(words, fraction);
        }
        return new News(
                words == null ? news.detail() : words,
                Double.isNaN(fraction) ? news.progress() : fraction);
    }

    private void show() {
        News news = unshown.getAndSet(null);
        if (news == null) {
            return;
        }
        if (news.detail() != null) {
            detail.set(news.detail());
        }
        if (!Double.isNaN(news.progress())) {
            progress.set(news.progress());
        }
    }
}

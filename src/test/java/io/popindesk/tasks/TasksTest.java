package io.popindesk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

class TasksTest {
    private final List<String> events = new ArrayList<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> unhandled = new ArrayList<>();
    private final Tasks onThisThread = new Tasks(Runnable::run, Runnable::run, unhandled::add);
    private final Tasks later = new Tasks(background::add, Runnable::run, unhandled::add);

    @Test
    void successIsFollowedByTheLastHandler() {
        onThisThread
                .task("add", control -> 1 + 1)
                .onSuccess(sum -> events.add("sum " + sum))
                .andFinally(() -> events.add("last"))
                .start();

        assertThat(events).containsExactly("sum 2", "last");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void firstHandlerOfFittingKindTakesTheFailure() {
        onThisThread
                .task("read", control -> fail(new IOException("gone")))
                .onFailure(IllegalStateException.class, e -> events.add("state"))
                .onFailure(IOException.class, e -> events.add("io " + e.getMessage()))
                .onFailure(Exception.class, e -> events.add("any"))
                .andFinally(() -> events.add("last"))
                .start();

        assertThat(events).containsExactly("io gone", "last");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void failureWithoutHandlerIsReported() {
        onThisThread
                .task("read", control -> fail(new IOException("gone")))
                .onFailure(IllegalStateException.class, e -> events.add("state"))
                .andFinally(() -> events.add("last"))
                .start();

        assertThat(events).containsExactly("last");
        assertThat(unhandled).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void whatIsBegunAsTheProgramClosesEndsAsCancelled() {
        Tasks closing =
                new Tasks(
                        work -> {
                            throw new RejectedExecutionException();
                        },
                        Runnable::run,
                        unhandled::add);
        closing.task("read", control -> 1)
                .onSuccess(one -> events.add("success"))
                .onCancelled(() -> events.add("cancelled"))
                .andFinally(() -> events.add("last"))
                .start();

        assertThat(events).containsExactly("cancelled", "last");
        assertThat(unhandled).isEmpty();
        assertThat(closing.running()).isEmpty();
    }

    @Test
    void errorInTheWorkIsReportedToo() {
        onThisThread
                .task(
                        "deep",
                        control -> {
                            throw new StackOverflowError();
                        })
                .start();

        assertThat(unhandled).singleElement().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void handlerThatFailsIsReportedAndTheLastHandlerStillRuns() {
        onThisThread
                .task("add", control -> 1)
                .onSuccess(
                        one -> {
                            throw new IllegalStateException("in the handler");
                        })
                .andFinally(() -> events.add("last"))
                .start();

        assertThat(events).containsExactly("last");
        assertThat(unhandled).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runningTasksAreListedWhileTheyRun() {
        later.task("one", control -> 1).start();
        later.task("two", control -> 2).start();
        assertThat(later.running()).extracting(BackgroundTask::title).containsExactly("one", "two");

        runNext();
        assertThat(later.running()).extracting(BackgroundTask::title).containsExactly("two");
        runNext();
        assertThat(later.running()).isEmpty();
    }

    @Test
    void workLearnsThatItIsCancelled() {
        BackgroundTask task =
                later.task(
                                "wait",
                                control -> {
                                    if (control.cancellation().isCancelled()) {
                                        throw new CancellationException();
                                    }
                                    return 1;
                                })
                        .onSuccess(one -> events.add("success"))
                        .onCancelled(() -> events.add("cancelled"))
                        .andFinally(() -> events.add("last"))
                        .start();
        task.cancel();
        runNext();

        assertThat(events).containsExactly("cancelled", "last");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void newestWordsAreShownAndOnlyOnePostIsOutstanding() {
        Queue<Runnable> posts = new ArrayDeque<>();
        Tasks tasks = new Tasks(background::add, posts::add, unhandled::add);
        BackgroundTask task =
                tasks.task(
                                "count",
                                control -> {
                                    for (int i = 0; i < 100_000; i++) {
                                        control.say("at " + i);
                                        control.progress(i / 100_000.0);
                                    }
                                    return 1;
                                })
                        .start();
        runNext();

        assertThat(posts).hasSize(2);
        posts.forEach(Runnable::run);
        assertThat(task.detailProperty().get()).isEqualTo("at 99999");
        assertThat(task.progressProperty().get()).isEqualTo(0.99999);
    }

    @Test
    void answerOfASupersededTaskIsDropped() {
        LatestWins lane = new LatestWins();
        lane.start(answering("old"));
        lane.start(answering("new"));

        runNext();
        assertThat(events).isEmpty();
        assertThat(lane.isBusy()).isTrue();
        runNext();
        assertThat(events).containsExactly("new");
        assertThat(lane.isBusy()).isFalse();
    }

    @Test
    void failureOfASupersededTaskIsNobodysConcern() {
        LatestWins lane = new LatestWins();
        lane.start(later.task("old", control -> fail(new IOException("cancelled"))));
        lane.start(answering("new"));
        runNext();
        runNext();

        assertThat(events).containsExactly("new");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void supersededTaskIsAskedToStop() {
        LatestWins lane = new LatestWins();
        lane.start(
                later.task(
                        "old",
                        control -> events.add("stop " + control.cancellation().isCancelled())));
        lane.start(answering("new"));
        runNext();
        runNext();

        assertThat(events).containsExactly("stop true", "new");
    }

    @Test
    void secondTaskIsNotStartedWhileOneRuns() {
        OneAtATime lane = new OneAtATime();
        assertThat(lane.start(answering("first"))).isTrue();
        assertThat(lane.start(answering("second"))).isFalse();
        assertThat(lane.busyProperty().get()).isTrue();
        assertThat(background).hasSize(1);

        runNext();
        assertThat(events).containsExactly("first");
        assertThat(lane.busyProperty().get()).isFalse();
        assertThat(lane.start(answering("third"))).isTrue();
    }

    @Test
    void laneIsFreeAgainAfterAFailure() {
        OneAtATime lane = new OneAtATime();
        lane.start(later.task("bad", control -> fail(new IOException("gone"))));
        runNext();

        assertThat(lane.busyProperty().get()).isFalse();
        assertThat(unhandled).hasSize(1);
    }

    private TaskBuilder<String> answering(String answer) {
        return later.task(answer, control -> answer).onSuccess(events::add);
    }

    private void runNext() {
        background.remove().run();
    }

    private static String fail(Exception failure) throws Exception {
        throw failure;
    }
}

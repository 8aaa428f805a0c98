package io.popindesk.desk;

import io.popindesk.desk.PopinFailure.NotSent.Reason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Popin, which can be asked for the slots before anybody is there to wait for them. The first
 * reading made through this gets that answer, or waits for it; every other request is passed on as
 * it is. Safe for use by any thread.
 */
public final class EarlySlots implements Popin {
    private final Popin popin;
    private final InstantSource clock;

    /** What nobody has taken yet. */
    private final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();

    /**
     * An answer that came early.
     *
     * @param begun when it was asked for
     */
    public record Reading(Availability availability, Instant begun) {}

    private static final class Asked {
        private final FutureTask<Availability> answer;
        private final Cancellation end;
        private final Instant begun;

        Asked(FutureTask<Availability> answer, Cancellation end, Instant begun) {
            this.answer = answer;
            this.end = end;
            this.begun = begun;
        }
    }

    /**
     * @param clock tells when slots were asked for
     */
    public EarlySlots(Popin popin, InstantSource clock) {
        this.popin = popin;
        this.clock = clock;
    }

    /**
     * Asks for the slots now.
     *
     * @param background runs blocking work, and not on this thread
     */
    public void ask(Executor background) {
        Cancellation end = new Cancellation();
        Asked question =
                new Asked(new FutureTask<>(() -> popin.slots(new Call(end))), end, clock.instant());
        asked.set(question);
        background.execute(question.answer);
    }

    /** Takes the early answer if it has come and is a good one; does not wait. */
    public Optional<Reading> take() {
        Asked question = asked.get();
        if (question == null
                || question.answer.state() != Future.State.SUCCESS
                || !asked.compareAndSet(question, null)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(question.answer.resultNow(), question.begun));
    }

    @Override
    public Availability slots(Call call) throws PopinFailure {
        Asked question = asked.getAndSet(null);
        return question == null ? popin.slots(call) : await(question, call.cancellation());
    }

    private static Availability await(Asked question, Cancellation cancellation)
            throws PopinFailure {
        try (var _ = cancellation.onCancel(question.end::cancel)) {
            return question.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            question.end.cancel();
            throw new PopinFailure.NotSent(Reason.CANCELLED, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PopinFailure failure) {
                throw failure;
            }
            throw new IllegalStateException("the slots could not be read", e);
        }
    }

    @Override
    public Registration capture(Customer customer, Call call) throws PopinFailure {
        return popin.capture(customer, call);
    }

    @Override
    public ScheduleReceipt schedule(CustomerId customer, Slot slot, Call call) throws PopinFailure {
        return popin.schedule(customer, slot, call);
    }
}

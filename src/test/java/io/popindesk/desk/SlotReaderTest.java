package io.popindesk.desk;

import static io.popindesk.desk.Samples.available;
import static io.popindesk.desk.Samples.slot;
import static io.popindesk.desk.ScriptedPopin.answer;
import static io.popindesk.desk.ScriptedPopin.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

@Timeout(30)
class SlotReaderTest {
    private static final Set<PopinFailure.NotSent.Reason> NETWORK =
            EnumSet.of(
                    PopinFailure.NotSent.Reason.UNKNOWN_HOST,
                    PopinFailure.NotSent.Reason.UNREACHABLE,
                    PopinFailure.NotSent.Reason.CONNECT_TIMEOUT);
    private static final Set<PopinFailure.Unknown.Reason> PASSING =
            EnumSet.of(
                    PopinFailure.Unknown.Reason.DISCONNECTED,
                    PopinFailure.Unknown.Reason.SERVER_ERROR);

    private final Availability free = available(slot("2025-09-25T15:15"));
    private final ScriptedPopin popin = new ScriptedPopin();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Duration> told = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aFirstSuccessIsReadOnce() throws PopinFailure {
        popin.slots.add(answer(free));

        assertThat(read(0.5)).isSameAs(free);
        assertThat(popin.asked).containsExactly("slots");
        assertThat(waits).isEmpty();
    }

    @Test
    void aPassingFailureIsTriedAgainAfterAWaitThatIsTold() throws PopinFailure {
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        popin.slots.add(failure(unknown(PopinFailure.Unknown.Reason.SERVER_ERROR)));
        popin.slots.add(answer(free));

        assertThat(read(0.5)).isSameAs(free);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(told).isEqualTo(waits);
    }

    @Test
    void theThirdFailureIsTheLast() {
        PopinFailure last = unknown(PopinFailure.Unknown.Reason.SERVER_ERROR);
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        popin.slots.add(failure(last));

        assertThatThrownBy(() -> read(0.5)).isSameAs(last);
        assertThat(popin.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.999_999})
    void waitsStrayByAQuarter(double random) throws PopinFailure {
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        popin.slots.add(answer(free));

        read(random);

        double factor = random < 0.5 ? 0.75 : 1.25;
        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(Math.round(500 * factor)),
                        Duration.ofMillis(Math.round(1500 * factor)));
    }

    @ParameterizedTest
    @MethodSource
    void whatMayPassIsTriedAgain(PopinFailure passing) throws PopinFailure {
        popin.slots.add(failure(passing));
        popin.slots.add(answer(free));

        assertThat(read(0.5)).isSameAs(free);
    }

    static Stream<PopinFailure> whatMayPassIsTriedAgain() {
        return Stream.of(
                        NETWORK.stream().map(SlotReaderTest::notSent),
                        PASSING.stream().map(SlotReaderTest::unknown),
                        Stream.of(rejected(PopinFailure.Rejected.Reason.TOO_MANY)))
                .flatMap(failures -> failures);
    }

    @ParameterizedTest
    @MethodSource
    void whatWillNotPassIsTriedOnce(PopinFailure lasting) {
        popin.slots.add(failure(lasting));

        assertThatThrownBy(() -> read(0.5)).isSameAs(lasting);
        assertThat(popin.asked).hasSize(1);
        assertThat(waits).isEmpty();
    }

    static Stream<PopinFailure> whatWillNotPassIsTriedOnce() {
        return Stream.of(
                        EnumSet.complementOf(EnumSet.copyOf(NETWORK)).stream()
                                .map(SlotReaderTest::notSent),
                        EnumSet.complementOf(EnumSet.copyOf(PASSING)).stream()
                                .map(SlotReaderTest::unknown),
                        EnumSet.complementOf(EnumSet.of(PopinFailure.Rejected.Reason.TOO_MANY))
                                .stream()
                                .map(SlotReaderTest::rejected))
                .flatMap(failures -> failures);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 60})
    void aWaitThatPopinAsksForIsObeyed(long seconds) throws PopinFailure {
        popin.slots.add(failure(tooMany(Duration.ofSeconds(seconds))));
        popin.slots.add(
                failure(
                        new PopinFailure.Unknown(
                                PopinFailure.Unknown.Reason.SERVER_ERROR,
                                OptionalInt.of(503),
                                Optional.of(Duration.ofSeconds(seconds)),
                                null)));
        popin.slots.add(answer(free));

        assertThat(read(0.5)).isSameAs(free);
        assertThat(waits).containsExactly(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds));
    }

    @Test
    void aShorterWaitThanTheBackOffDoesNotHurryIt() throws PopinFailure {
        popin.slots.add(failure(tooMany(Duration.ZERO)));
        popin.slots.add(answer(free));

        read(0.5);

        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void aWaitOfMoreThanAMinuteIsLeftToThePerson() {
        PopinFailure later = tooMany(Duration.ofSeconds(61));
        popin.slots.add(failure(later));

        assertThatThrownBy(() -> read(0.5)).isSameAs(later);
        assertThat(waits).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsAskedOnceCancelled() {
        cancellation.cancel();

        assertIsCancelled(catchThrowableOfType(PopinFailure.NotSent.class, () -> read(0.5)));
        assertThat(popin.asked).isEmpty();
    }

    @Test
    void cancellingEndsTheWait() {
        popin.slots.add(
                call -> {
                    cancellation.cancel();
                    throw notSent(PopinFailure.NotSent.Reason.UNREACHABLE);
                });
        SlotReader reader = new SlotReader(popin, Cancellation::await);

        assertIsCancelled(
                catchThrowableOfType(
                        PopinFailure.NotSent.class, () -> reader.read(cancellation, told::add)));
        assertThat(popin.asked).hasSize(1);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        popin.slots.add(failure(notSent(PopinFailure.NotSent.Reason.UNREACHABLE)));
        SlotReader reader = new SlotReader(popin, Cancellation::await);

        Thread.currentThread().interrupt();

        assertIsCancelled(
                catchThrowableOfType(
                        PopinFailure.NotSent.class, () -> reader.read(cancellation, told::add)));
        assertThat(Thread.interrupted()).isTrue();
    }

    private Availability read(double random) throws PopinFailure {
        Pause pause =
                (wish, time) -> {
                    waits.add(time);
                    return wish.isCancelled();
                };
        return new SlotReader(popin, pause, always(random)).read(cancellation, told::add);
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }

    private static void assertIsCancelled(PopinFailure.NotSent failure) {
        assertThat(failure.reason()).isEqualTo(PopinFailure.NotSent.Reason.CANCELLED);
    }

    private static PopinFailure notSent(PopinFailure.NotSent.Reason reason) {
        return new PopinFailure.NotSent(reason, null);
    }

    private static PopinFailure unknown(PopinFailure.Unknown.Reason reason) {
        return new PopinFailure.Unknown(reason, null);
    }

    private static PopinFailure rejected(PopinFailure.Rejected.Reason reason) {
        return new PopinFailure.Rejected(reason, 400, "", Map.of(), Optional.empty());
    }

    private static PopinFailure tooMany(Duration retryAfter) {
        return new PopinFailure.Rejected(
                PopinFailure.Rejected.Reason.TOO_MANY, 429, "", Map.of(), Optional.of(retryAfter));
    }
}

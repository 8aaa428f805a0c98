package io.popindesk.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.settings.secrets.LockPin;
import io.popindesk.tasks.Tasks;
import io.popindesk.tasks.Ticker;
import io.popindesk.ui.TestSettings;
import io.popindesk.ui.Texts;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.lock.LockModel.Opening;
import io.popindesk.ui.lock.PinModel.News;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class LockModelTest {
    private Instant now = Instant.parse("2025-09-24T04:30:00Z");

    /** It never ticks by itself: the tests do. */
    private final Ticker ticker = new Ticker(tick -> {});

    private final Tasks tasks =
            new Tasks(
                    Runnable::run,
                    Runnable::run,
                    error -> {
                        throw new AssertionError(error);
                    });
    private final UiContext context =
            new UiContext(
                    new Texts(Locale.ENGLISH),
                    tasks,
                    ticker,
                    () -> now,
                    ZoneOffset.UTC,
                    TestSettings.usual(tasks, ticker));
    private final PinCheck check = new PinCheck(context);
    private final LockModel lock = new LockModel(context, check);
    private final PinModel pin = new PinModel(context, check);

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void itLocksAfterTheIdleTimeAndNotBefore() {
        passes(Duration.ofMinutes(10).minusSeconds(1));
        lock.look();
        assertThat(lock.isLocked()).isFalse();
        passes(Duration.ofSeconds(1));
        lock.look();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void everyTouchBeginsTheIdleTimeAnew() {
        for (int minute = 0; minute < 30; minute++) {
            passes(Duration.ofMinutes(1));
            lock.touch();
        }
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void touchAfterALongSleepLocksInsteadOfShowing() {
        passes(Duration.ofHours(8));
        lock.touch();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void clockThatIsSetBackDoesNotKeepItOpenForLong() {
        passes(Duration.ofDays(-1));
        lock.look();
        passes(Duration.ofMinutes(10));
        lock.look();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void itNeverLocksByItselfWhereThatIsChosenAndStillAtOnce() {
        minutes(0);
        passes(Duration.ofDays(30));
        lock.touch();
        assertThat(lock.isLocked()).isFalse();
        lock.lock();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void idleTimeChangedLaterHoldsAtOnce() {
        minutes(1);
        passes(Duration.ofMinutes(2));
        lock.look();
        assertThat(lock.isLocked()).isTrue();
        lock.openByHand();
        lock.look();
        assertThat(lock.isLocked()).as("counted from its opening").isFalse();
    }

    @Test
    void handsDoNotOpenWhatHasAPin() {
        set("4711");
        lock.lock();
        lock.openByHand();
        lock.openWithoutPin();
        assertThat(lock.isLocked()).isTrue();
        assertThat(lock.opening()).isEqualTo(Opening.PIN);
    }

    @Test
    void startIsLockedWithAPinAndOpenWithoutOne() {
        lock.start();
        assertThat(lock.isLocked()).isFalse();
        set("4711");
        lock.start();
        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void wrongPinsHaveToWaitLongerAndLonger() {
        set("4711");
        lock.lock();
        AtomicInteger wrong = new AtomicInteger();
        int[] waits = {0, 0, 5, 15, 30, 60, 300, 300};
        for (int wait : waits) {
            lock.openByPin("0000".toCharArray(), wrong::incrementAndGet);
            assertThat(check.secondsLeftProperty().get()).isEqualTo(wait);
            if (wait > 0) {
                lock.openByPin("4711".toCharArray(), wrong::incrementAndGet);
                assertThat(lock.isLocked()).as("the right one has to wait as well").isTrue();
            }
            for (int second = 0; second < wait; second++) {
                check.second();
            }
        }
        assertThat(wrong).hasValue(waits.length);
        lock.openByPin("4711".toCharArray(), wrong::incrementAndGet);
        assertThat(lock.isLocked()).isFalse();
        lock.lock();
        lock.openByPin("0000".toCharArray(), wrong::incrementAndGet);
        assertThat(check.isReady()).as("counted from the start again").isTrue();
    }

    @Test
    void pinThatIsTypedIsOverwritten() {
        set("4711");
        lock.lock();
        char[] typed = "0000".toCharArray();
        lock.openByPin(typed, () -> {});
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void pinThatCannotBeReadOpensOnlyWhenAskedTo() {
        keep("pbkdf2-sha256$600000$broken");
        lock.start();
        assertThat(lock.opening()).isEqualTo(Opening.BROKEN_PIN);
        lock.openByHand();
        lock.openByPin("4711".toCharArray(), () -> {});
        assertThat(lock.isLocked()).isTrue();
        lock.openWithoutPin();
        assertThat(lock.isLocked()).isFalse();
        assertThat(kept()).isEmpty();
    }

    @Test
    void pinIsChangedOnlyByWhoKnowsIt() {
        set("4711");
        String before = kept();
        pin.set("1111".toCharArray(), "2222".toCharArray(), "2222".toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.WRONG);
        pin.remove("1111".toCharArray());
        assertThat(kept()).isEqualTo(before);

        pin.set("4711".toCharArray(), "2222".toCharArray(), "2222".toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.SET);
        pin.remove("2222".toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.REMOVED);
        assertThat(kept()).isEmpty();
    }

    @Test
    void guessesInTheSettingsWaitWithThoseOfTheLock() {
        set("4711");
        for (int guess = 0; guess < 3; guess++) {
            pin.remove("1111".toCharArray());
        }
        assertThat(pin.newsProperty().get()).isEqualTo(News.WAIT);
        pin.remove("4711".toCharArray());
        assertThat(kept()).isNotEmpty();
        assertThat(check.isReady()).isFalse();
    }

    @Test
    void pinThatIsNoneChangesNothing() {
        pin.set(new char[0], "471".toCharArray(), "471".toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.NO_PIN);
        pin.set(new char[0], "4711".toCharArray(), "4712".toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.DIFFERENT);
        assertThat(kept()).isEmpty();
    }

    @Test
    void pinThatIsKeptSaysNothingOfItsDigits() throws GeneralSecurityException {
        String text = LockPin.create("4711".toCharArray()).text();
        assertThat(text)
                .matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/=]{24}\\$[A-Za-z0-9+/=]{44}")
                .isNotEqualTo(LockPin.create("4711".toCharArray()).text());
        LockPin read = LockPin.read(text).orElseThrow();
        assertThat(read.matches("4711".toCharArray())).isTrue();
        assertThat(read.matches("4712".toCharArray())).isFalse();
    }

    @Test
    void hostilePinIsNoneInsteadOfKeepingTheProgramBusy() throws GeneralSecurityException {
        String text = LockPin.create("4711".toCharArray()).text();
        assertThat(LockPin.read(text.replace("600000", "999999999"))).isEmpty();
        assertThat(LockPin.read(text.replace("600000", "1"))).isEmpty();
        assertThat(LockPin.read(text.replace("sha256", "sha1"))).isEmpty();
        assertThat(LockPin.read(text + "$")).isEmpty();
        assertThat(LockPin.read(text.substring(0, text.length() - 8))).isEmpty();
        assertThat(LockPin.read("4711")).isEmpty();
    }

    private void set(String digits) {
        pin.set(new char[0], digits.toCharArray(), digits.toCharArray());
        assertThat(pin.newsProperty().get()).isEqualTo(News.SET);
    }

    private void keep(String text) {
        context.settings().change(one -> one.withPrivacy(one.privacy().withLockPin(text)));
    }

    private void minutes(int minutes) {
        context.settings().change(one -> one.withPrivacy(one.privacy().withLockMinutes(minutes)));
    }

    private String kept() {
        return context.settings().settingsProperty().get().privacy().lockPin();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }
}

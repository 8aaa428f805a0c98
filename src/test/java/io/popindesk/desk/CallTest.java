package io.popindesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class CallTest {

    @Test
    void sendingIsToldOnceAndRemembered() {
        AtomicInteger told = new AtomicInteger();
        Call call = new Call(new Cancellation(), told::incrementAndGet);
        assertThat(call.isSent()).isFalse();

        call.markSent();
        call.markSent();

        assertThat(call.isSent()).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void aCallKnowsItIsSentByTheTimeItTells() {
        Call[] calls = new Call[1];
        boolean[] seen = new boolean[1];
        calls[0] = new Call(new Cancellation(), () -> seen[0] = calls[0].isSent());

        calls[0].markSent();

        assertThat(seen[0]).isTrue();
    }
}

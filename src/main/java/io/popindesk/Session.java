package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The Popin that the desk books with: the seller's, or one in a box. Opens and closes sockets. */
final class Session implements AutoCloseable {
    private final HttpPopin popin;
    private final Optional<DemoService> demo;

    private Session(HttpPopin popin, Optional<DemoService> demo) {
        this.popin = popin;
        this.demo = demo;
    }

    static Session live(PopinAccount account, InstantSource clock) {
        return new Session(client(account, clock), Optional.empty());
    }

    /** Starts the demo service on a free port of this machine. */
    static Session demo(InstantSource clock) throws IOException {
        DemoService service = DemoService.start(DemoOptions.standard());
        return new Session(client(service.account(), clock), Optional.of(service));
    }

    private static HttpPopin client(PopinAccount account, InstantSource clock) {
        return new HttpPopin(account, ZoneId.systemDefault(), clock, Limits.STANDARD);
    }

    Popin popin() {
        return popin;
    }

    io.popindesk.desk.Journal journal() {
        throw new UnsupportedOperationException();
    }

    boolean isDemo() {
        return demo.isPresent();
    }

    @Override
    public void close() {
        popin.close();
        demo.ifPresent(DemoService::close);
    }
}

package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Draft;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.Popin;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.profile.Home;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.KeptFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The Popin that the desk books with, the seller's or one in a box, and the journal of what is
 * booked there; the two kinds never share one. Opens and closes sockets and files.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final HttpPopin popin;
    private final Optional<DemoService> demo;
    private final DiskJournal journal;
    private final Bookkeeper bookkeeper;
    private final KeptFile<DeskMemory> memoryFile;
    private final DeskMemory memory;

    private Session(
            PopinAccount account,
            Optional<DemoService> demo,
            Path folder,
            InstantSource clock,
            Bookkeeper.Listener listener) {
        ZoneId zone = ZoneId.systemDefault();
        this.popin = new HttpPopin(PopinSetUp.of(account, zone), clock, Limits.STANDARD);
        this.demo = demo;
        this.journal = new DiskJournal(folder, clock, zone);
        this.bookkeeper = new Bookkeeper(journal.journal(), clock, listener);
        this.memoryFile = KeptFile.memory(folder);
        this.memory = memoryFile.read().value();
    }

    /**
     * @param listener told what changes in the journal
     */
    static Session live(
            PopinAccount account, Home home, InstantSource clock, Bookkeeper.Listener listener) {
        return new Session(account, Optional.empty(), home.live(), clock, listener);
    }

    /** Starts the demo service on a free port of this machine. */
    static Session demo(Home home, InstantSource clock, Bookkeeper.Listener listener)
            throws IOException {
        DemoService service = DemoService.start(DemoOptions.standard());
        return new Session(service.account(), Optional.of(service), home.demo(), clock, listener);
    }

    Popin popin() {
        return popin;
    }

    /** The journal; it is opened by whoever first asks something of it. */
    Books books() {
        return new Books(journal.journal(), bookkeeper, journal);
    }

    /** Where it is kept what this desk remembers of such sessions. */
    KeptFile<DeskMemory> memoryFile() {
        return memoryFile;
    }

    /** What it remembered at the start. */
    DeskMemory memory() {
        return memory;
    }

    boolean isDemo() {
        return demo.isPresent();
    }

    /**
     * Ends it, once nothing is under way any more.
     *
     * @param draft the form to keep, where the journal does not have it yet
     */
    void close(Optional<Draft> draft) {
        bookkeeper.saveOutstanding();
        draft.ifPresent(this::keep);
        journal.close();
        popin.close();
        demo.ifPresent(DemoService::close);
    }

    private void keep(Draft draft) {
        try {
            journal.journal().keep(draft);
        } catch (JournalFailure e) {
            LOG.warn("the unfinished form could not be kept", e);
        }
    }
}

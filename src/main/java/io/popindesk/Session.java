package io.popindesk;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.DemoService;
import io.popindesk.desk.Bookkeeper;
import io.popindesk.desk.Draft;
import io.popindesk.desk.EarlySlots;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.CurrentPopin;
import io.popindesk.popin.Limits;
import io.popindesk.profile.Home;
import io.popindesk.settings.DeskMemory;
import io.popindesk.settings.KeptFile;
import io.popindesk.tasks.UiThread;
import io.popindesk.ui.JournalFeed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The Popin that the desk books with, the seller's or one in a box, and the journal of what is
 * booked there; the two kinds never share one. Opens and closes sockets and files.
 */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final CurrentPopin popin;
    private final EarlySlots requests;
    private final Optional<DemoService> demo;
    private final DiskJournal journal;
    private final Bookkeeper bookkeeper;
    private final KeptFile<DeskMemory> memoryFile;
    private final DeskMemory memory;
    private final JournalFeed feed;
    private final KeptFiles kept;

    /** Made here, beside the JavaFX thread: the first one of a process takes a while. */
    private final SecureRandom random = new SecureRandom();

    private Session(
            Optional<DemoService> demo, Home home, Path folder, InstantSource clock, UiThread ui) {
        this.kept = new KeptFiles(home);
        this.popin = new CurrentPopin(clock, Limits.STANDARD);
        this.requests = new EarlySlots(popin, clock);
        this.demo = demo;
        this.journal = new DiskJournal(folder, clock, ZoneId.systemDefault());
        this.feed = new JournalFeed(ui);
        this.bookkeeper = new Bookkeeper(journal.journal(), clock, feed);
        this.memoryFile = KeptFile.memory(folder);
        this.memory = memoryFile.read().value();
    }

    /**
     * @param live with the seller's account, not with the demo
     * @throws IOException when the demo service cannot be started
     */
    static Session open(boolean live, Home home, InstantSource clock, UiThread ui)
            throws IOException {
        return live ? live(home, clock, ui) : demo(home, clock, ui);
    }

    /** With the seller's account, whose keys need not be known yet. */
    private static Session live(Home home, InstantSource clock, UiThread ui) {
        return new Session(Optional.empty(), home, home.live(), clock, ui);
    }

    /** Starts the demo service on a free port of this machine. */
    private static Session demo(Home home, InstantSource clock, UiThread ui) throws IOException {
        DemoService service = DemoService.start(DemoOptions.standard());
        return new Session(Optional.of(service), home, home.demo(), clock, ui);
    }

    /** Popin, which has to be set up before it is asked anything. */
    CurrentPopin popin() {
        return popin;
    }

    /** The same Popin, for requests; it may have been asked for the slots already. */
    EarlySlots requests() {
        return requests;
    }

    /** The account of the demo; empty where it is not the demo. */
    Optional<PopinAccount> demoAccount() {
        return demo.map(DemoService::account);
    }

    /** Names attempts to book. */
    SecureRandom random() {
        return random;
    }

    /** Tells the window what changes in the journal. */
    JournalFeed feed() {
        return feed;
    }

    /** The journal; it is opened by whoever first asks something of it. */
    Books books() {
        return new Books(journal.journal(), bookkeeper, journal, journal.personalData(), kept);
    }

    /** Where it is kept what this desk remembers of such sessions. */
    KeptFile<DeskMemory> memoryFile() {
        return memoryFile;
    }

    /** What it remembered at the start. */
    DeskMemory memory() {
        return memory;
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

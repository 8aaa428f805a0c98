package io.popindesk;

import io.popindesk.desk.Journal;
import io.popindesk.desk.JournalFailure;
import io.popindesk.desk.PersonalData;
import io.popindesk.journal.BackupDay;
import io.popindesk.journal.SetAside;
import io.popindesk.journal.SqliteJournal;
import io.popindesk.ui.journal.JournalCare;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The journal on the disk, as the window wants it looked after. */
final class DiskJournal implements JournalCare, AutoCloseable {
    private final SqliteJournal journal;
    private final Path folder;
    private final InstantSource clock;
    private final ZoneId deskZone;

    /** Something may be found before anybody asks; it is told then. Guarded by itself. */
    private final List<PutAside> untold = new ArrayList<>();

    private Optional<Consumer<PutAside>> listener = Optional.empty();

    /**
     * @param deskZone the zone whose days have a backup each
     */
    DiskJournal(Path folder, InstantSource clock, ZoneId deskZone) {
        this.folder = folder;
        this.clock = clock;
        this.deskZone = deskZone;
        journal = new SqliteJournal(folder, clock, this::found);
    }

    Journal journal() {
        return journal;
    }

    PersonalData personalData() {
        return journal.personalData();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void open(Consumer<PutAside> found) throws JournalFailure {
        listen(found);
        journal.open();
    }

    @Override
    public int bringBack(Backup backup) throws JournalFailure {
        return journal.restore(backup.file());
    }

    @Override
    public void backUp() throws JournalFailure {
        journal.backUpIfDue(LocalDate.ofInstant(clock.instant(), deskZone));
    }

    @Override
    public void close() {
        journal.close();
    }

    private void found(SetAside aside) {
        Fault fault =
                switch (aside.reason()) {
                    case EMPTY -> Fault.EMPTY;
                    case FOREIGN -> Fault.FOREIGN;
                    case NEWER -> Fault.NEWER;
                    case DAMAGED -> Fault.DAMAGED;
                    case MISSING -> Fault.MISSING;
                };
        tell(
                new PutAside(
                        fault,
                        aside.folder(),
                        aside.lastGoodBackup().map(file -> new Backup(file, BackupDay.of(file)))));
    }

    private void listen(Consumer<PutAside> found) {
        synchronized (untold) {
            if (listener.isEmpty()) {
                listener = Optional.of(found);
                untold.forEach(found);
                untold.clear();
            }
        }
    }

    private void tell(PutAside news) {
        synchronized (untold) {
            listener.ifPresentOrElse(found -> found.accept(news), () -> untold.add(news));
        }
    }
}

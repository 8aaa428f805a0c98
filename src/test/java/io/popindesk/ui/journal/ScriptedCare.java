package io.popindesk.ui.journal;

import io.popindesk.desk.JournalFailure;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes care of a journal as the test says. */
public final class ScriptedCare implements JournalCare {
    private Consumer<PutAside> told = aside -> {};
    private JournalFailure.@Nullable Reason failing;
    private int backups;

    /** From now on everything fails for a reason; null to let everything succeed. */
    public synchronized void fail(JournalFailure.@Nullable Reason reason) {
        failing = reason;
    }

    /** A journal is found to be of no use. */
    public synchronized void find(PutAside aside) {
        told.accept(aside);
    }

    public synchronized int backups() {
        return backups;
    }

    @Override
    public Path folder() {
        return Path.of("/home/desk/popin-desk/demo");
    }

    @Override
    public synchronized void open(Consumer<PutAside> found) throws JournalFailure {
        failIfTold();
        told = found;
    }

    @Override
    public synchronized int bringBack(Backup backup) throws JournalFailure {
        failIfTold();
        return 12;
    }

    @Override
    public synchronized void backUp() throws JournalFailure {
        failIfTold();
        backups++;
    }

    private void failIfTold() throws JournalFailure {
        if (failing != null) {
            throw new JournalFailure(failing, null);
        }
    }
}

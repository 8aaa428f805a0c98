package io.popindesk.ui.slip;

import io.popindesk.desk.Cancellation;

import java.io.IOException;

/** A printer and the paper that is in it. */
public interface SlipPrinter {
    /** What the system calls it. */
    String name();

    /** The paper that is usually in it. */
    SlipPage page();

    /**
     * Prints one page and returns when the system has it; when the paper comes is the printer's
     * business. Blocks, so never call it on the UI thread.
     *
     * @param sheet what is to be printed, made for {@link #page}; in no scene, and not touched by
     *     anybody else meanwhile
     * @param title what the system calls it in its list of what is to be printed, which others see
     * @throws IOException when nothing will be printed
     * @throws java.util.concurrent.CancellationException when it was cancelled in time
     */
    void print(SlipSheet sheet, String title, Cancellation cancellation) throws IOException;
}

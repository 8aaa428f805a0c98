package io.popindesk.ui.slip;

import java.io.IOException;
import java.util.List;

/** The printers of this computer. */
@FunctionalInterface
public interface SlipPrinters {

    /**
     * Those that there are now, the usual one first; possibly none. Blocks, for long where a
     * printer is somewhere in the network, so never call it on the UI thread.
     *
     * @throws IOException when the system does not tell
     */
    List<SlipPrinter> list() throws IOException;
}

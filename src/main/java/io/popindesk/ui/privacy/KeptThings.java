package io.popindesk.ui.privacy;

import java.io.IOException;
import java.util.List;

/** What the program keeps on the disk. Every method blocks, so none is called on the UI thread. */
public interface KeptThings {

    /** All of it, as it is now; what is not there yet is told too, unless it rarely comes about. */
    List<KeptThing> look() throws IOException;

    /**
     * Removes something for good.
     *
     * @throws IllegalArgumentException where that is not to be removed: see {@link
     *     KeptThing.Kind#isRemovable}
     */
    void remove(KeptThing thing) throws IOException;
}

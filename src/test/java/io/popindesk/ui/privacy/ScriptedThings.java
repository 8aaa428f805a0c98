package io.popindesk.ui.privacy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Things on a disk that there is none of. */
public final class ScriptedThings implements KeptThings {
    public final List<KeptThing> things = new CopyOnWriteArrayList<>();

    @Override
    public List<KeptThing> look() {
        return List.copyOf(things);
    }

    @Override
    public void remove(KeptThing thing) {
        things.remove(thing);
    }
}

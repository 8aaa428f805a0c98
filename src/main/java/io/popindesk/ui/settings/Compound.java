package io.popindesk.ui.settings;

import javafx.scene.Node;

/** Some controls that together set one thing. */
interface Compound {

    /** The one of them that has the name of the setting. */
    Node input();
}

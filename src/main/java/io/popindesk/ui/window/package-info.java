/** The frame of the window, into which the places are set. */
@NullMarked
package io.popindesk.ui.window;

import org.jspecify.annotations.NullMarked;

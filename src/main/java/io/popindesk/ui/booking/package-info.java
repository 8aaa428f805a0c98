/** The booking: the button, what came of it, and what to do next. */
@NullMarked
package io.popindesk.ui.booking;

import org.jspecify.annotations.NullMarked;

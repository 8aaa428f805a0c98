/**
 * The second place of the window: everything that the journal has, what happened to each customer,
 * and what can be done next.
 */
@NullMarked
package io.popindesk.ui.bookings;

import org.jspecify.annotations.NullMarked;

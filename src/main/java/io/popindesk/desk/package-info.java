/**
 * The work of the desk: customers, slots in their zone, the booking and its outcomes, and the rules
 * of what may be tried again. Plain Java: it knows no JavaFX, no HTTP and no SQL, and names what it
 * needs of the outside as interfaces ({@link io.popindesk.desk.Popin}).
 */
@NullMarked
package io.popindesk.desk;

import org.jspecify.annotations.NullMarked;

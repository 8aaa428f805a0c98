/**
 * The week of slots. {@link io.popindesk.ui.calendar.CalendarModel} knows what is shown and picked,
 * and no node; {@link io.popindesk.ui.calendar.CalendarPane} shows it.
 */
@NullMarked
package io.popindesk.ui.calendar;

import org.jspecify.annotations.NullMarked;

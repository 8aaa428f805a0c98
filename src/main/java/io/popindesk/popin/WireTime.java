package io.popindesk.popin;

import java.time.LocalTime;

/**
 * A time that could be read.
 *
 * @param text as Popin sent it, verbatim
 * @param time what it means
 */
record WireTime(String text, LocalTime time) {}

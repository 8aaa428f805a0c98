/**
 * What the customer takes along: the QR code, drafts of messages, the calendar file. Plain Java.
 */
@NullMarked
package io.popindesk.handoff;

import org.jspecify.annotations.NullMarked;

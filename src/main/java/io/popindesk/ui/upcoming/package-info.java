/**
 * The calls that come up: when the next one is, and a quiet word some minutes before each. At a
 * counter others look on, so that what shows by itself says when and not who.
 */
@NullMarked
package io.popindesk.ui.upcoming;

import org.jspecify.annotations.NullMarked;

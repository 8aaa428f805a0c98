/**
 * A day at the desk, gone through without a person: what the packages are trained and checked by.
 * It knows the window from outside, by the ids and keys that a person or a style sheet goes by.
 */
@NullMarked
package io.popindesk.rehearsal;

import org.jspecify.annotations.NullMarked;

/**
 * The lock: hides what the windows show of people until a hand, or a PIN, brings it back. It keeps
 * people out who pass by, not who may use this computer as its owner does.
 */
@NullMarked
package io.popindesk.ui.lock;

import org.jspecify.annotations.NullMarked;

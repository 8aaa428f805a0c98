/** The seller's account: connecting to it, testing the connection, and going back to the demo. */
@NullMarked
package io.popindesk.ui.account;

import org.jspecify.annotations.NullMarked;

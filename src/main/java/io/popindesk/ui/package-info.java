/** The window: its frame, its texts and what its places share. */
@NullMarked
package io.popindesk.ui;

import org.jspecify.annotations.NullMarked;

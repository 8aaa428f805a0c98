/**
 * How the journal itself is doing: whether it takes what happens, and what was found wrong with it.
 */
@NullMarked
package io.popindesk.ui.journal;

import org.jspecify.annotations.NullMarked;

/** The desk, killed at any moment: nothing is lost, nothing is doubled. */
@NullMarked
package io.popindesk.crash;

import org.jspecify.annotations.NullMarked;

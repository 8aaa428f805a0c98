/** One person's desk on this computer: where its files are, and that it is open only once. */
@NullMarked
package io.popindesk.profile;

import org.jspecify.annotations.NullMarked;

/** The slip of paper for the customer: what stands on it, how it looks, and how it is printed. */
@NullMarked
package io.popindesk.ui.slip;

import org.jspecify.annotations.NullMarked;

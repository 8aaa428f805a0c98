/** What the desk has configured. */
@NullMarked
package io.popindesk.settings;

import org.jspecify.annotations.NullMarked;

/** What the desk knows about people, where it stands, and how it is handed over and erased. */
@NullMarked
package io.popindesk.ui.privacy;

import org.jspecify.annotations.NullMarked;

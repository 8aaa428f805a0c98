/** The place where a person chooses how this desk works and looks. */
@NullMarked
package io.popindesk.ui.settings;

import org.jspecify.annotations.NullMarked;

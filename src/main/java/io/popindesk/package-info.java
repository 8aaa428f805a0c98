/** The program itself: builds the objects, joins them and opens the window. Nothing more. */
@NullMarked
package io.popindesk;

import org.jspecify.annotations.NullMarked;

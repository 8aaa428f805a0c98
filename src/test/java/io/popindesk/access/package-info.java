/** Reads a scene as somebody does who cannot use it as most people do. */
@NullMarked
package io.popindesk.access;

import org.jspecify.annotations.NullMarked;

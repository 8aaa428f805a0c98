/**
 * The background-task layer: blocking work leaves the JavaFX thread here, and its result returns
 * here. Nothing else in the program goes from one thread to another.
 */
@NullMarked
package io.popindesk.tasks;

import org.jspecify.annotations.NullMarked;

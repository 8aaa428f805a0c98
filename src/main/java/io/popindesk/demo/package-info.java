/**
 * A Popin service in a box: behaves as the published documentation says, with faults on demand. The
 * program's default while no account is configured, and what the tests talk to.
 */
@NullMarked
package io.popindesk.demo;

import org.jspecify.annotations.NullMarked;

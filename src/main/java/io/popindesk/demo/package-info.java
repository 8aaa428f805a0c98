/**
 * A Popin service in a box: behaves as the published documentation says, with faults on demand. The
 * program's default while no account is configured, and what the tests talk to.
 *
 * <p>Start reading at {@link io.popindesk.demo.DemoService}. {@code Conversation} reads requests
 * from a socket, {@code Site} and {@code PopinApi} answer them from what {@code Shop} knows, and
 * {@code FaultPlayer} decides how an answer travels; it owns the socket, since most faults are
 * about bytes and not about answers.
 */
@NullMarked
package io.popindesk.demo;

import org.jspecify.annotations.NullMarked;

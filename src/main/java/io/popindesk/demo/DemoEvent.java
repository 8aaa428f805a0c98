package io.popindesk.demo;

import java.time.Instant;

/**
 * One call that the demo service took part in; carries no personal data.
 *
 * @param at when it was answered, or when its fault began
 * @param endpoint what was called
 * @param outcome the HTTP status of the answer, or the fault in its text form
 */
public record DemoEvent(Instant at, Endpoint endpoint, String outcome) {}

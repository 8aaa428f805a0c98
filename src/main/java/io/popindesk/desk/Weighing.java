package io.popindesk.desk;

import java.time.Instant;

/**
 * What the free slots said about a call in doubt, and when.
 *
 * @param evidence what they said
 * @param at when they were read
 */
public record Weighing(SlotEvidence evidence, Instant at) {}

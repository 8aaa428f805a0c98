package io.popindesk.desk;

import java.util.Optional;

/**
 * What reading the slots again showed.
 *
 * @param evidence what it says about one slot
 * @param availability the slots that were read, empty where that failed
 */
public record Evidence(SlotEvidence evidence, Optional<Availability> availability) {}

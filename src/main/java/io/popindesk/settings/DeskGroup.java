package io.popindesk.settings;

/**
 * One of the groups of Popin agents to which this desk sends customers.
 *
 * @param label what people call it; not blank
 * @param id what Popin calls it, for example {@code QA101}; not blank
 */
public record DeskGroup(String label, String id) {}

package io.popindesk.settings;

/**
 * Somebody whom calls may be routed to.
 *
 * @param label what people call them
 * @param id what Popin calls them: digits
 */
public record DeskAgent(String label, String id) {}

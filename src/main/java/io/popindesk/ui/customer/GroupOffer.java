package io.popindesk.ui.customer;

import io.popindesk.settings.DeskGroup;

import java.util.List;

/**
 * Groups to choose from.
 *
 * @param groups the likeliest first; at least one
 * @param more how many others fit as well
 * @param typed whether they are what a typed text may mean, and not simply all of them
 */
record GroupOffer(List<DeskGroup> groups, int more, boolean typed) {}

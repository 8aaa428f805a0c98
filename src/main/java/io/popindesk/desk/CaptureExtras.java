package io.popindesk.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes to Popin with every captured customer of this desk, beside the customer's own details.
 * Only {@link ApiRevision#HELP_CENTRE} knows of it.
 *
 * @param country a calling code, digits only, for example {@code 91}; empty for the one of the
 *     desk's region
 * @param agent the id, digits only, of the agent that calls are routed to; empty for anyone
 * @param nativeLink whether the join link is Popin's own; otherwise the one that the seller has set
 *     up in the dashboard
 * @param campaign where the customers come from, such as {@code utm_source}; in its order
 */
public record CaptureExtras(
        String country, String agent, boolean nativeLink, Map<String, String> campaign) {

    /** What Popin assumes by itself. */
    public static final CaptureExtras NONE = new CaptureExtras("", "", true, Map.of());

    /**
     * @throws IllegalArgumentException when the country or the agent is anything but digits
     */
    public CaptureExtras {
        if (!country.matches("[0-9]{0,4}") || !agent.matches("[0-9]{0,18}")) {
            throw new IllegalArgumentException("a country and an agent are digits");
        }
        campaign = Collections.unmodifiableMap(new LinkedHashMap<>(campaign));
    }

    public CaptureExtras withCountry(String chosen) {
        return new CaptureExtras(chosen, agent, nativeLink, campaign);
    }

    public CaptureExtras withAgent(String chosen) {
        return new CaptureExtras(country, chosen, nativeLink, campaign);
    }

    public CaptureExtras withNativeLink(boolean chosen) {
        return new CaptureExtras(country, agent, chosen, campaign);
    }

    public CaptureExtras withCampaign(Map<String, String> chosen) {
        return new CaptureExtras(country, agent, nativeLink, chosen);
    }

    /** Without the campaign, in which anything may stand. */
    @Override
    public String toString() {
        return "CaptureExtras[" + country + ", " + agent + ", " + nativeLink + "]";
    }
}

package io.popindesk.settings;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;

import java.net.URI;
import java.util.List;

/**
 * The seller's account as far as it is no secret.
 *
 * @param live whether the desk books with the account, or with the demo
 * @param base the address that the three calls are below, without a slash at the end; one that
 *     {@link PopinAccount#isAcceptable} accepts
 * @param keys where the keys to it were put
 * @param revision which description of the API it goes by
 * @param agents whom calls may be routed to, each with the id that Popin knows
 * @param extras what goes along with each customer
 */
public record AccountSettings(
        boolean live,
        URI base,
        KeyPlace keys,
        ApiRevision revision,
        List<DeskAgent> agents,
        CaptureExtras extras) {

    /** The demo, and Popin's own address for whoever connects. */
    public static final AccountSettings USUAL =
            new AccountSettings(
                    false,
                    PopinAccount.POPIN_BASE,
                    KeyPlace.NOWHERE,
                    ApiRevision.DEVELOPER_HUB,
                    List.of(),
                    CaptureExtras.NONE);

    /**
     * @throws IllegalArgumentException when keys may not be sent to that address
     */
    public AccountSettings {
        if (!PopinAccount.isAcceptable(base)) {
            throw new IllegalArgumentException("not an https address, nor one on this machine");
        }
        agents = List.copyOf(agents);
    }

    public AccountSettings withConnection(boolean nowLive, URI nowBase, KeyPlace nowKeys) {
        return new AccountSettings(nowLive, nowBase, nowKeys, revision, agents, extras);
    }

    public AccountSettings withRevision(ApiRevision chosen) {
        return new AccountSettings(live, base, keys, chosen, agents, extras);
    }

    public AccountSettings withAgents(List<DeskAgent> chosen) {
        return new AccountSettings(live, base, keys, revision, chosen, extras);
    }

    public AccountSettings withExtras(CaptureExtras chosen) {
        return new AccountSettings(live, base, keys, revision, agents, chosen);
    }
}

package io.popindesk.popin;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything that a client of Popin goes by. Two that are equal make clients that do the same.
 *
 * @param account where Popin is, and the keys to it
 * @param revision which description of the API a capture follows
 * @param extras what goes along with a capture, where the revision knows of it
 * @param fallbackZone the seller's zone to assume where Popin names none that is known
 * @param proxy the way through the network
 * @param authorities a PEM file with certificates of authorities to trust beside the usual ones; it
 *     is read when the first encrypted connection is made
 */
public record PopinSetUp(
        PopinAccount account,
        ApiRevision revision,
        CaptureExtras extras,
        ZoneId fallbackZone,
        ProxyChoice proxy,
        Optional<Path> authorities) {

    /** The usual way to an account: the developer hub's revision, through the system's proxy. */
    public static PopinSetUp of(PopinAccount account, ZoneId fallbackZone) {
        return new PopinSetUp(
                account,
                ApiRevision.DEVELOPER_HUB,
                CaptureExtras.NONE,
                fallbackZone,
                ProxyChoice.OfSystem.INSTANCE,
                Optional.empty());
    }

    public PopinSetUp withRevision(ApiRevision chosen, CaptureExtras goingAlong) {
        return new PopinSetUp(account, chosen, goingAlong, fallbackZone, proxy, authorities);
    }

    public PopinSetUp withProxy(ProxyChoice chosen) {
        return new PopinSetUp(account, revision, extras, fallbackZone, chosen, authorities);
    }

    public PopinSetUp withAuthorities(Path file) {
        return new PopinSetUp(account, revision, extras, fallbackZone, proxy, Optional.of(file));
    }
}

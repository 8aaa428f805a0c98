package io.popindesk;

import io.popindesk.desk.CallingCode;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.popin.ProxyChoice;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.NetworkSettings;

import java.time.ZoneId;
import java.util.Optional;

/** Makes what the client of Popin goes by out of the settings and what is no part of them. */
final class PopinSetUps {
    /** Whose calling code Popin assumes by itself. */
    private static final String POPINS_REGION = "IN";

    private PopinSetUps() {}

    /**
     * For an account, be it the seller's or the demo's.
     *
     * @param proxyPassword of whom the settings name for the proxy; unused where they name nobody
     */
    static PopinSetUp to(
            PopinAccount account, DeskSettings settings, Optional<String> proxyPassword) {
        return new PopinSetUp(
                account,
                settings.account().revision(),
                extras(settings),
                settings.slots().fallbackZone().orElseGet(ZoneId::systemDefault),
                proxy(settings.network(), proxyPassword),
                settings.network().authorities());
    }

    /**
     * Numbers are typed without their country's code where it is the desk's own, and Popin takes
     * such a number for an Indian one unless it is told.
     */
    private static CaptureExtras extras(DeskSettings settings) {
        CaptureExtras extras = settings.account().extras();
        String region = settings.customers().region();
        return extras.country().isEmpty() && !region.equals(POPINS_REGION)
                ? extras.withCountry(CallingCode.of(region))
                : extras;
    }

    private static ProxyChoice proxy(NetworkSettings network, Optional<String> password) {
        return switch (network.proxy()) {
            case SYSTEM -> ProxyChoice.OfSystem.INSTANCE;
            case NONE -> ProxyChoice.None.INSTANCE;
            case MANUAL ->
                    new ProxyChoice.Manual(
                            network.proxyHost(),
                            network.proxyPort(),
                            credentials(network.proxyUser(), password));
        };
    }

    private static Optional<ProxyChoice.Credentials> credentials(
            String user, Optional<String> password) {
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProxyChoice.Credentials(user, password.orElse("")));
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CaptureExtras;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.PopinSetUp;
import io.popindesk.popin.ProxyChoice;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.NetworkSettings.Proxy;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

class PopinSetUpsTest {
    private static final DeskSettings USUAL = DeskSettings.USUAL;
    private static final Path FILE = Path.of("own.pem").toAbsolutePath();

    @Test
    void usualSettingsAreThePlainWayToPopin() {
        assertThat(setUp(USUAL, Optional.empty()))
                .isEqualTo(
                        PopinSetUp.of(
                                new PopinAccount(PopinAccount.POPIN_BASE, "key", "1001"),
                                ZoneId.systemDefault()));
    }

    @Test
    void whatTheSettingsSayIsFollowed() {
        CaptureExtras extras = CaptureExtras.NONE.withCountry("971").withNativeLink(false);
        URI base = URI.create("https://popin.example/api");
        DeskSettings chosen =
                USUAL.withAccount(
                                USUAL.account()
                                        .withConnection(true, base, KeyPlace.NOWHERE)
                                        .withRevision(ApiRevision.HELP_CENTRE)
                                        .withExtras(extras))
                        .withSlots(
                                USUAL.slots()
                                        .withFallbackZone(Optional.of(ZoneId.of("Asia/Dubai"))))
                        .withNetwork(
                                USUAL.network()
                                        .withProxy(Proxy.MANUAL)
                                        .withManualProxy("proxy.example", 3128, "asha")
                                        .withAuthorities(Optional.of(FILE)));

        assertThat(setUp(chosen, Optional.of("sesame")))
                .isEqualTo(
                        new PopinSetUp(
                                new PopinAccount(base, "key", "1001"),
                                ApiRevision.HELP_CENTRE,
                                extras,
                                ZoneId.of("Asia/Dubai"),
                                new ProxyChoice.Manual(
                                        "proxy.example",
                                        3128,
                                        Optional.of(new ProxyChoice.Credentials("asha", "sesame"))),
                                Optional.of(FILE)));
    }

    @Test
    void passwordWithoutAUserIsTakenNowhere() {
        DeskSettings manual =
                USUAL.withNetwork(
                        USUAL.network()
                                .withProxy(Proxy.MANUAL)
                                .withManualProxy("proxy.example", 3128, ""));
        DeskSettings none = USUAL.withNetwork(USUAL.network().withProxy(Proxy.NONE));

        assertThat(setUp(manual, Optional.of("sesame")).proxy())
                .isEqualTo(new ProxyChoice.Manual("proxy.example", 3128, Optional.empty()));
        assertThat(setUp(none, Optional.of("sesame")).proxy()).isEqualTo(ProxyChoice.None.INSTANCE);
    }

    @Test
    void numbersOfAnotherRegionAreNotLeftToBeTakenForIndianOnes() {
        DeskSettings dubai = USUAL.withCustomers(USUAL.customers().withRegion("AE"));
        DeskSettings told =
                dubai.withAccount(
                        dubai.account().withExtras(CaptureExtras.NONE.withCountry("968")));
        DeskSettings nowhere = USUAL.withCustomers(USUAL.customers().withRegion("ZZ"));

        assertThat(country(USUAL)).isEmpty();
        assertThat(country(dubai)).isEqualTo("971");
        assertThat(country(told)).isEqualTo("968");
        assertThat(country(nowhere)).isEmpty();
    }

    private static String country(DeskSettings settings) {
        return setUp(settings, Optional.empty()).extras().country();
    }

    private static PopinSetUp setUp(DeskSettings settings, Optional<String> proxyPassword) {
        PopinAccount account = new PopinAccount(settings.account().base(), "key", "1001");
        return PopinSetUps.to(account, settings, proxyPassword);
    }
}

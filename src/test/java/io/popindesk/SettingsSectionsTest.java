package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.desk.ApiRevision;
import io.popindesk.desk.CustomerField;
import io.popindesk.settings.DeskAgent;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.NetworkSettings;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The account's, the desk's and the network's settings in the whole window. */
@ExtendWith(ApplicationExtension.class)
class SettingsSectionsTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        desk = new DeskInAWindow(shown, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void goThere(FxRobot given) {
        robot = given;
        robot.interact(stage::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitForFxEvents();
    }

    @AfterEach
    void close() {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void regionIsFoundByTypingSomeOfItsNameOrItsCode() {
        focus("#setting-region");
        robot.write("+971").push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(settings().customers().region()).isEqualTo("AE");
        assertThat(text("#setting-region")).isEqualTo("United Arab Emirates (+971)");
        assertThat(isSeen("#setting-region-list")).isFalse();
    }

    @Test
    void zoneIsChosenFromTheListByKeyboardAlone() {
        focus("#setting-fallbackZone");
        robot.write("paris").push(KeyCode.DOWN).push(KeyCode.ENTER);
        waitForFxEvents();
        assertThat(settings().slots().fallbackZone()).contains(ZoneId.of("Europe/Paris"));
        assertThat(text("#setting-fallbackZone")).startsWith("Europe/Paris (UTC+0");
        assertThat(robot.lookup("#setting-fallbackZone").query().isFocused()).isTrue();
    }

    @Test
    void whatNamesNoZoneIsToldAndTheOneBeforeHoldsAndComesBackByEscape() {
        String before = text("#setting-fallbackZone");
        focus("#setting-fallbackZone");
        robot.write("middle earth").push(KeyCode.TAB);
        waitForFxEvents();
        assertThat(settings().slots().fallbackZone()).contains(ZoneId.of("Asia/Kolkata"));
        assertThat(messages("#section-desk")).contains("Choose one from the list.");
        focus("#setting-fallbackZone");
        robot.push(KeyCode.ESCAPE);
        waitForFxEvents();
        assertThat(text("#setting-fallbackZone")).isEqualTo(before);
        assertThat(messages("#section-desk")).isEmpty();
    }

    @Test
    void whatPopinRequiresIsTickedForGoodAndTheRestIsTheDesksChoice() {
        CheckBox email = robot.lookup("#required-EMAIL").query();
        assertThat(email.isSelected()).isTrue();
        assertThat(email.isDisabled()).isTrue();
        assertThat(email.getText()).contains("Popin cannot do without");

        robot.interact(() -> robot.lookup("#revision-HELP_CENTRE").<RadioButton>query().fire());
        assertThat(settings().account().revision()).isEqualTo(ApiRevision.HELP_CENTRE);
        assertThat(email.isDisabled()).isFalse();
        assertThat(email.isSelected()).isFalse();
        assertThat(robot.lookup("#required-MOBILE").query().isDisabled()).isTrue();
        robot.interact(email::fire);
        assertThat(settings().customers().required()).containsExactly(CustomerField.EMAIL);
        robot.interact(email::fire);
        assertThat(settings().customers().required()).isEmpty();
    }

    @Test
    void whatOnlyTheHelpCentreKnowsIsThereOnlyWithIt() {
        assertThat(isSeen("#setting-country")).isFalse();
        robot.write("campaign");
        waitForFxEvents();
        assertThat(isSeen("#revision-HELP_CENTRE")).as("leads to the choice").isTrue();
        assertThat(isSeen("#add-campaignKey")).isFalse();
        robot.interact(() -> robot.lookup("#revision-HELP_CENTRE").<RadioButton>query().fire());
        waitForFxEvents();
        assertThat(isSeen("#add-campaignKey")).isTrue();

        focus("#searchSettings");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#add-agent").queryButton().fire());
        robot.write("Meera").push(KeyCode.TAB).write("42");
        waitForFxEvents();
        assertThat(settings().account().agents()).containsExactly(new DeskAgent("Meera", "42"));
    }

    @Test
    void countryCodeIsThatOfSomeCountry() {
        robot.interact(() -> robot.lookup("#revision-HELP_CENTRE").<RadioButton>query().fire());
        focus("#setting-country");
        robot.write("999").push(KeyCode.ENTER);
        assertThat(messages("#section-account")).contains("No country has this calling code.");
        assertThat(settings().account().extras().country()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(messages("#section-account")).isEmpty();
        robot.write("91").push(KeyCode.ENTER);
        assertThat(settings().account().extras().country()).isEqualTo("91");
    }

    @Test
    void proxyIsNamedAndWhatCannotBeItsPortIsTold() {
        assertThat(isSeen("#setting-proxyPort")).isFalse();
        robot.interact(
                () ->
                        desk.settings.change(
                                now ->
                                        now.withNetwork(
                                                now.network()
                                                        .withProxy(NetworkSettings.Proxy.MANUAL))));
        focus("#setting-proxyHost");
        robot.write("http://proxy.example.com").push(KeyCode.ENTER);
        assertThat(settings().network().proxyHost()).isEmpty();
        assertThat(messages("#section-network")).contains("A proxy is named like");
        robot.push(KeyCode.ESCAPE);
        robot.write("proxy.example.com").push(KeyCode.ENTER);
        assertThat(settings().network().proxyHost()).isEqualTo("proxy.example.com");
        for (String port : new String[] {"0", "70000", "http", "-1", "99999999999"}) {
            focus("#setting-proxyPort");
            robot.interact(
                    () -> robot.lookup("#setting-proxyPort").queryTextInputControl().clear());
            robot.write(port).push(KeyCode.ENTER);
            assertThat(messages("#section-network")).contains("A port is a number");
            assertThat(settings().network().proxyPort()).isEqualTo(8080);
        }
        robot.interact(() -> robot.lookup("#setting-proxyPort").queryTextInputControl().clear());
        robot.write("3128").push(KeyCode.ENTER);
        assertThat(settings().network().proxyPort()).isEqualTo(3128);
        assertThat(messages("#section-network")).isEmpty();
    }

    @Test
    void certificatesAreCountedBeforeTheyHold() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "homes")).toAbsolutePath();
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "no certificates");
        focus("#setting-authorities");
        enter(wrong.toString());
        untilState("There are no certificates in this file.");
        assertThat(settings().network().authorities()).isEmpty();
        enter("relative.pem");
        untilState("Enter the whole path");
        enter(folder.resolve("gone.pem").toString());
        untilState("There is no such file.");

        Path right = Files.writeString(folder.resolve("right.pem"), twoAuthorities());
        enter(right.toString());
        untilState("2 certificates, valid until ");
        assertThat(settings().network().authorities()).contains(right);
        enter(wrong.toString());
        untilState("There are no certificates in this file.");
        assertThat(settings().network().authorities()).as("the one before").contains(right);
    }

    /** Two of those that the Java runtime trusts, in the form of a company's file. */
    private static String twoAuthorities() throws Exception {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        StringBuilder pem = new StringBuilder();
        X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
        Instant now = Instant.now();
        int found = 0;
        for (var one : manager.getAcceptedIssuers()) {
            if (found < 2 && one.getNotAfter().toInstant().isAfter(now)) {
                found++;
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(one.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        }
        return pem.toString();
    }

    private void enter(String text) {
        robot.interact(
                () -> robot.lookup("#setting-authorities").queryTextInputControl().setText(text));
        focus("#setting-authorities");
        robot.push(KeyCode.ENTER);
    }

    private void untilState(String beginning) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                5_000,
                                () ->
                                        robot.lookup("#authoritiesState")
                                                .<Labeled>query()
                                                .getText()
                                                .startsWith(beginning)));
    }

    private void focus(String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
        waitForFxEvents();
    }

    private String text(String id) {
        return robot.lookup(id).queryTextInputControl().getText();
    }

    /** What is told under the fields of a section. */
    private String messages(String section) {
        waitForFxEvents();
        StringBuilder all = new StringBuilder();
        for (Node one : robot.lookup(section + " .field-message").queryAll()) {
            if (one.isVisible() && one instanceof Labeled label) {
                all.append(label.getText());
            }
        }
        return all.toString();
    }

    private boolean isSeen(String id) {
        Node one = robot.lookup(id).query();
        while (one != null && one.isVisible()) {
            one = one.getParent();
        }
        return one == null;
    }

    private DeskSettings settings() {
        return desk.settings.settingsProperty().get();
    }
}

package io.popindesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import io.popindesk.demo.DemoOptions;
import io.popindesk.demo.Endpoint;
import io.popindesk.settings.AccountSettings;
import io.popindesk.settings.KeyPlace;
import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SecretFailure;
import io.popindesk.settings.secrets.SecretName;
import io.popindesk.settings.secrets.SecretName.Kind;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** From the demo to an account of one's own, in the whole window and over real HTTP. */
@ExtendWith(ApplicationExtension.class)
class ConnectTest {
    @SuppressWarnings("NullAway.Init")
    private DeskInAWindow desk;

    @Start
    void open(Stage stage) throws Exception {
        desk = new DeskInAWindow(stage, DemoOptions.standard().withPort(0).withOtherDesks(false));
    }

    @BeforeEach
    void openTheDialog(FxRobot robot) throws TimeoutException {
        until(() -> desk.models.calendar().availabilityProperty().get() != null);
        robot.clickOn("#connectAccount");
        until(() -> robot.lookup("#testConnection").tryQuery().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(window -> window.hide()));
        desk.close();
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void accountIsConnectedByPastingItsKeysAndEnter(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        robot.push(KeyCode.ENTER);

        until(() -> !desk.openedAnew.isEmpty());
        assertThat(desk.openedAnew).containsExactly(true);
        AccountSettings account = desk.settings.settingsProperty().get().account();
        assertThat(account.live()).isTrue();
        assertThat(account.base()).isEqualTo(desk.service.account().base());
        assertThat(account.keys()).isEqualTo(KeyPlace.KEYCHAIN);
        assertThat(kept(Kind.API_KEY)).isEqualTo("demo-api-key");
        assertThat(kept(Kind.SELLER_TOKEN)).isEqualTo("1001");
        assertThat(robot.listWindows()).hasSize(1);
    }

    @Test
    void testKeepsNothing(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        fire(robot, "#testConnection");

        untilSaid(robot, "takes the keys");
        assertThat(desk.settings.settingsProperty().get().account())
                .isEqualTo(AccountSettings.USUAL);
        assertThat(desk.keychain.read(name(Kind.API_KEY))).isEmpty();
        assertThat(desk.openedAnew).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status:403, does not take these keys",
        "status:404, not at this address",
        "status:503, cannot answer right now",
        "status:429, cannot answer right now",
        "portal, sign-in page",
        "refuse:Closed today, Closed today",
        "reset-after, did not answer",
        "empty, not Popin"
    })
    void testSaysInWordsWhatCameBack(String fault, String words, FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SLOTS, fault);
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        fire(robot, "#testConnection");

        untilSaid(robot, words);
        assertThat(text(robot, "#connect")).isEqualTo("Connect anyway");
    }

    @Test
    void nothingIsConnectedThatDoesNotWork(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: wrong\nX-TOKEN: 1001\n");
        address(robot);
        robot.push(KeyCode.ENTER);
        untilSaid(robot, "does not take these keys");
        assertThat(desk.keychain.read(name(Kind.API_KEY))).isEmpty();
        assertThat(desk.openedAnew).isEmpty();
    }

    @Test
    void whoeverMeansItConnectsAllTheSame(FxRobot robot) throws Exception {
        desk.service.faults().arm(Endpoint.SLOTS, "status:503");
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        robot.push(KeyCode.ENTER);
        untilSaid(robot, "cannot answer right now");
        fire(robot, "#connect");
        until(() -> !desk.openedAnew.isEmpty());
        assertThat(kept(Kind.API_KEY)).isEqualTo("demo-api-key");
    }

    @Test
    void keyThatCannotBeOneIsRefusedBeforeAnythingIsAsked(FxRobot robot) throws Exception {
        int asked = desk.service.requests(Endpoint.SLOTS);
        paste(robot, "abc\n123");
        fire(robot, "#testConnection");
        assertThat(messages(robot))
                .contains(
                        "This is not an API key: a key has no spaces, line breaks or accented letters.")
                .contains("Paste the seller token here.");
        assertThat(robot.lookup("#account-api_key").query().isFocused()).isTrue();
        assertThat(desk.service.requests(Endpoint.SLOTS)).isEqualTo(asked);
    }

    @Test
    void addressThatIsNotSecureIsRefused(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: abc\nX-TOKEN: 1001\n");
        address(robot, "http://popin.example/api");
        fire(robot, "#connect");
        assertThat(messages(robot)).anyMatch(words -> words.startsWith("The address must start"));
        assertThat(robot.lookup("#account-address").query().isFocused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, has no keychain",
        "LOCKED, is locked",
        "SILENT, does not answer",
        "FAILED, could not be kept"
    })
    void keychainThatFailsChangesNothing(SecretFailure.Reason reason, String words, FxRobot robot)
            throws Exception {
        desk.keychain.failWith(reason);
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        robot.push(KeyCode.ENTER);

        untilSaid(robot, words);
        assertThat(desk.settings.settingsProperty().get().account())
                .isEqualTo(AccountSettings.USUAL);
        assertThat(desk.openedAnew).isEmpty();
    }

    @Test
    void fileNeedsAPassphraseTwice(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        address(robot);
        robot.clickOn("#keys-file");
        type(robot, "#account-passphrase", "short");
        type(robot, "#account-repeated", "shorter");
        fire(robot, "#connect");
        assertThat(messages(robot))
                .contains("Choose at least 8 characters.", "The two are not the same.");
        assertThat(PassphraseFile.in(desk.folder)).doesNotExist();

        type(robot, "#account-passphrase", "walk-in desk");
        type(robot, "#account-repeated", "walk-in desk");
        fire(robot, "#connect");
        until(() -> !desk.openedAnew.isEmpty());
        assertThat(PassphraseFile.in(desk.folder)).isRegularFile();
        assertThat(desk.keychain.read(name(Kind.API_KEY))).isEmpty();
    }

    @Test
    void keysAreMaskedAndNeverCopied(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        TextInputControl key = robot.lookup("#account-api_key").queryTextInputControl();
        robot.interact(
                () -> {
                    Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.PLAIN_TEXT, "other"));
                    key.selectAll();
                    key.copy();
                    key.cut();
                });
        String clipboard =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(clipboard).isEqualTo("other");
        assertThat(robot.lookup("#account-api_key .text").queryText().getText())
                .doesNotContain("demo");
    }

    @Test
    void whatIsTypedIsForgottenWhenTheDialogIsPutAway(FxRobot robot) throws Exception {
        paste(robot, "X-API-KEY: demo-api-key\nX-TOKEN: 1001\n");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.listWindows().size() == 1);
        robot.clickOn("#connectAccount");
        until(() -> robot.lookup("#testConnection").tryQuery().isPresent());
        assertThat(robot.lookup("#account-api_key").queryTextInputControl().getText()).isEmpty();
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(
                () ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        robot.interact(() -> robot.lookup("#account-api_key").queryTextInputControl().paste());
    }

    private void address(FxRobot robot) {
        address(robot, desk.service.account().base().toString());
    }

    private static void address(FxRobot robot, String address) {
        fire(robot, "#advanced");
        type(robot, "#account-address", address);
        robot.interact(() -> robot.lookup("#account-address").query().requestFocus());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryTextInputControl().setText(text));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
        waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static List<String> messages(FxRobot robot) {
        return robot.lookup(".account-field .field-message").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static void untilSaid(FxRobot robot, String words) throws TimeoutException {
        until(() -> text(robot, "#verdict").contains(words));
    }

    private String kept(Kind kind) throws SecretFailure {
        return new String(desk.keychain.read(name(kind)).orElseThrow());
    }

    private SecretName name(Kind kind) {
        return new SecretName(kind, "127.0.0.1:" + desk.service.account().base().getPort());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }
}

package io.popindesk.ui.settings;

import io.popindesk.handoff.InvitationTemplate;
import io.popindesk.settings.DeskSettings;
import io.popindesk.settings.Invitations;
import io.popindesk.settings.Parts;
import io.popindesk.ui.SettingsModel;
import io.popindesk.ui.Texts;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.BiFunction;
import java.util.function.Function;

/** The message with which a customer gets the link, in each language. */
final class MessageSection extends Section {
    private static final int ROWS = 4;
    private static final Object[] PLACEHOLDERS = {"{name}", "{time}", "{zone}", "{link}"};

    private final SettingsModel settings;

    MessageSection(SettingsModel settings, Texts texts) {
        super("message", texts);
        this.settings = settings;
        TextArea english =
                createArea(
                        "setting-messageEnglish",
                        Invitations::english,
                        (now, text) -> new Invitations(text, now.hindi()));
        // Not in Hindi: on Linux JavaFX draws the end of a wrapped line of Devanagari twice.
        english.setWrapText(true);
        addSetting("message.english", english, PLACEHOLDERS).of(Parts.MESSAGE_ENGLISH);
        TextArea hindi =
                createArea(
                        "setting-messageHindi",
                        Invitations::hindi,
                        (now, text) -> new Invitations(now.english(), text));
        addSetting("message.hindi", hindi, PLACEHOLDERS).of(Parts.MESSAGE_HINDI);
    }

    private TextArea createArea(
            String id,
            Function<Invitations, String> reading,
            BiFunction<Invitations, String, Invitations> writing) {
        DeskSettings now = settings.settingsProperty().get();
        TextArea area = new TextArea(reading.apply(now.invitations()));
        area.setId(id);
        area.setPrefRowCount(ROWS);
        area.setPromptText(texts().get("settings.message.usual"));
        area.setTextFormatter(
                new TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= InvitationTemplate.LONGEST
                                        ? change
                                        : null));
        area.textProperty()
                .subscribe(
                        (before, text) ->
                                settings.change(
                                        all ->
                                                all.withInvitations(
                                                        writing.apply(
                                                                all.invitations(), text.strip()))));
        settings.settingsProperty().subscribe(all -> show(reading.apply(all.invitations()), area));
        // Tab goes on, as from every other field; a tab in a message helps nobody.
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                    }
                });
        area.getStyleClass().add("wide-setting");
        return area;
    }

    /** Blanks at its ends are not kept, and stay while somebody types. */
    private static void show(String text, TextArea area) {
        if (!area.getText().strip().equals(text)) {
            area.setText(text);
        }
    }
}

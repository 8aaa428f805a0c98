package io.popindesk.ui.account;

import io.popindesk.settings.Configuration.Variable;
import io.popindesk.ui.Texts;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tells that variables of the environment name the account, and win over what could be typed here.
 */
public final class EnvironmentDialog extends Dialog<Void> {
    public EnvironmentDialog(Window owner, Texts texts) {
        initOwner(owner);
        setTitle(texts.get("connect.title"));
        Label heading = new Label(texts.get("connect.title"));
        heading.getStyleClass().add("place-title");
        Label how = new Label(texts.get("connect.environment"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        TextArea variables = new TextArea(String.join("\n", variables()));
        variables.setId("connectVariables");
        variables.setAccessibleText(texts.get("connect.environment"));
        variables.setEditable(false);
        variables.setPrefRowCount(3);
        VBox content = new VBox(heading, how, variables);
        content.getStyleClass().add("account-dialog");
        getDialogPane().setContent(content);
        // The one of JavaFX speaks the language of the system, and no Hindi.
        ButtonType close =
                new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
    }

    /** The names of the variables that make an account. */
    static List<String> variables() {
        return Stream.of(
                        Variable.POPIN_API_KEY,
                        Variable.POPIN_SELLER_TOKEN,
                        Variable.POPIN_BASE_URL)
                .map(Variable::name)
                .toList();
    }
}

package io.popindesk.ui.window;

import io.popindesk.ui.Texts;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Tells how the desk is connected to its Popin account. */
final class ConnectionDialog extends Dialog<Void> {
    ConnectionDialog(Window owner, Texts texts) {
        initOwner(owner);
        setTitle(texts.get("connect.title"));
        Label heading = new Label(texts.get("connect.title"));
        heading.getStyleClass().add("place-title");
        Label where = new Label(texts.get("connect.where"));
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        Label how = new Label(texts.get("connect.how"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        TextArea variables = new TextArea(texts.get("connect.variables"));
        variables.setId("connectVariables");
        variables.setAccessibleText(texts.get("connect.how"));
        variables.setEditable(false);
        variables.setPrefRowCount(3);
        VBox content = new VBox(heading, where, how, variables);
        content.getStyleClass().add("connect-dialog");
        getDialogPane().setContent(content);
        // The one of JavaFX speaks the language of the system, and no Hindi.
        ButtonType close =
                new ButtonType(texts.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
    }
}

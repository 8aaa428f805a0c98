package io.popindesk.ui.slip;

import io.popindesk.ui.BusySign;
import io.popindesk.ui.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** On which printer and which paper, and what there is to say about that. */
final class PrinterChoice extends VBox {
    private static final PseudoClass ALARMING = PseudoClass.getPseudoClass("alarming");

    private final Texts texts;
    private final ComboBox<SlipPrinter> printers = new ComboBox<>();
    private final Label paper = new Label();
    private final Label news = new Label();
    private final BusySign busy;
    private final Button lookAgain;

    /**
     * @param lookAgain looks for printers once more
     */
    PrinterChoice(Texts texts, Runnable lookAgain) {
        this.texts = texts;
        getStyleClass().add("printer-choice");
        Label label = new Label(texts.get("slip.printer"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(printers);
        printers.setId("printers");
        printers.setMaxWidth(Double.MAX_VALUE);
        printers.setAccessibleText(texts.get("slip.printer"));
        printers.setConverter(new Names());
        paper.setId("slipPaper");
        paper.getStyleClass().add("quiet");
        news.setId("slipNews");
        news.setWrapText(true);
        news.setMinHeight(Region.USE_PREF_SIZE);
        news.getStyleClass().add("slip-news");
        busy = new BusySign(texts.get("slip.looking"));
        busy.setMaxWidth(Region.USE_PREF_SIZE);
        busy.managedProperty().bind(busy.visibleProperty());
        this.lookAgain = new Button(texts.get("slip.lookAgain"));
        this.lookAgain.setId("lookAgain");
        this.lookAgain.setOnAction(event -> lookAgain.run());
        this.lookAgain.managedProperty().bind(this.lookAgain.visibleProperty());
        getChildren().addAll(label, printers, paper, busy, news, this.lookAgain);
        printers.valueProperty().subscribe(this::showPaper);
    }

    /** The printer chosen; null while there is none. */
    ReadOnlyObjectProperty<SlipPrinter> chosenProperty() {
        return printers.valueProperty();
    }

    void showLooking() {
        set(List.of());
        say(texts.get("slip.looking"));
        busy.setVisible(true);
    }

    /**
     * @param why what to say, and to do
     */
    void showNone(String why) {
        set(List.of());
        complain(why);
        lookAgain.setVisible(true);
        lookAgain.requestFocus();
    }

    /**
     * @param all at least one
     * @param wanted the name of the one to begin with; the first one where there is no such
     */
    void show(List<SlipPrinter> all, String wanted) {
        set(all);
        say("");
        printers.setValue(
                all.stream()
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElse(all.getFirst()));
    }

    void say(String words) {
        news.setText(words);
        news.pseudoClassStateChanged(ALARMING, false);
        busy.setVisible(false);
        lookAgain.setVisible(false);
    }

    void complain(String words) {
        say(words);
        news.pseudoClassStateChanged(ALARMING, true);
    }

    private void set(List<SlipPrinter> all) {
        printers.setItems(FXCollections.observableArrayList(all));
        printers.setDisable(all.size() < 2);
        if (all.isEmpty()) {
            printers.setValue(null);
        }
    }

    private void showPaper(@Nullable SlipPrinter printer) {
        // What was said is about another one.
        say("");
        paper.setText(
                printer == null
                        ? ""
                        : texts.get(
                                "slip.paper",
                                printer.page().widthInMillimetres(),
                                printer.page().heightInMillimetres()));
    }

    private static final class Names extends StringConverter<SlipPrinter> {
        @Override
        public String toString(@Nullable SlipPrinter printer) {
            return printer == null ? "" : printer.name();
        }

        @Override
        public SlipPrinter fromString(String name) {
            throw new UnsupportedOperationException("printers are chosen, not typed");
        }
    }
}

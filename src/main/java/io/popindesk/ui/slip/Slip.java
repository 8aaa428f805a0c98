package io.popindesk.ui.slip;

import io.popindesk.handoff.QrCode;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the customer takes along on paper. On a sheet the code stands beside the time, on a roll of
 * receipts below it. Its looks are its own, down to the last word, so that it is black on white
 * whatever the theme, and the same on the screen as on paper.
 */
final class Slip extends VBox {
    private static final double TWO_COLUMNS = 300;
    private static final double LETTERS_A_LINE = 32;
    private static final double SMALLEST_LETTER = 8.5;
    private static final double LARGEST_LETTER = 15;

    /** Of the width. Printed, a code of 20 mm can be scanned already; these have 45 or more. */
    private static final double CODE_ON_A_SHEET = 0.36;

    private static final double CODE_ON_A_ROLL = 0.86;

    private static final double RULE = 0.75;

    private static final Pattern WORD_END = Pattern.compile("(?<= )(?! )");

    private final SlipText text;
    private final QrCode code;
    private final double width;
    private final double letter;

    /**
     * @param width in points, which are the pixels of a page
     */
    Slip(SlipText text, QrCode code, double width) {
        this.text = text;
        this.code = code;
        this.width = width;
        this.letter = Math.clamp(width / LETTERS_A_LINE, SMALLEST_LETTER, LARGEST_LETTER);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        setSpacing(letter);
        boolean sheet = width >= TWO_COLUMNS;
        Region head = sheet ? createWideHead() : createNarrowHead();
        getChildren().addAll(head, createRule(), createHowTo());
    }

    private HBox createWideHead() {
        VBox words = createWords(TextAlignment.LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(letter, words, createCode(CODE_ON_A_SHEET));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox createNarrowHead() {
        VBox head =
                new VBox(letter / 2, createWords(TextAlignment.CENTER), createCode(CODE_ON_A_ROLL));
        head.setAlignment(Pos.TOP_CENTER);
        return head;
    }

    private QrShape createCode(double ofWidth) {
        QrShape shape = new QrShape(code, width * ofWidth);
        shape.setId("slipCode");
        return shape;
    }

    private VBox createWords(TextAlignment alignment) {
        List<TextFlow> lines = new ArrayList<>();
        lines.add(line(text.title(), 1, FontWeight.NORMAL));
        text.when()
                .ifPresent(
                        when -> {
                            lines.add(line(when.time(), 2.4, FontWeight.BOLD));
                            lines.add(line(when.day(), 1.25, FontWeight.BOLD));
                            lines.add(line(when.zone(), 1, FontWeight.NORMAL));
                        });
        TextFlow whose = line(text.whose(), 1, FontWeight.NORMAL);
        VBox.setMargin(whose, new Insets(letter / 2, 0, 0, 0));
        lines.add(whose);
        lines.forEach(line -> line.setTextAlignment(alignment));
        VBox words = new VBox(letter / 3);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().setAll(lines);
        return words;
    }

    private VBox createHowTo() {
        VBox howTo = new VBox(letter / 2);
        howTo.getChildren()
                .addAll(
                        line(text.howTo(), 1.1, FontWeight.BOLD),
                        line(text.scan(), 1, FontWeight.NORMAL),
                        createLink());
        text.steps().forEach(step -> howTo.getChildren().add(line(step, 1, FontWeight.NORMAL)));
        return howTo;
    }

    private TextFlow createLink() {
        Text ruler = new Text();
        ruler.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, letter));
        LinkLines lines =
                new LinkLines(
                        width,
                        part -> {
                            ruler.setText(part);
                            return ruler.getLayoutBounds().getWidth();
                        });
        TextFlow link = line(String.join("\n", lines.of(text.link())), 1, FontWeight.BOLD);
        link.setId("slipLink");
        return link;
    }

    private static Region createRule() {
        Region rule = new Region();
        rule.setStyle("-fx-background-color: black;");
        rule.setMinHeight(RULE);
        rule.setMaxHeight(RULE);
        return rule;
    }

    private TextFlow line(String words, double letters, FontWeight weight) {
        TextFlow line = new TextFlow();
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(words);
        line.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-font-size: %.2fpx; -fx-font-weight: %s;",
                        letter * letters,
                        weight.name().toLowerCase(Locale.ROOT)));
        // A text each word: on Linux, JavaFX 26 draws the rest of a text in Devanagari twice where
        // it has to break it by itself.
        WORD_END.splitAsStream(words)
                .map(Text::new)
                .forEach(
                        word -> {
                            word.getStyleClass().add("slip-word");
                            word.setStyle("-fx-fill: black;");
                            line.getChildren().add(word);
                        });
        return line;
    }
}

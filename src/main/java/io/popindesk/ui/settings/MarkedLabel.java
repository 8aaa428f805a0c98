package io.popindesk.ui.settings;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import java.util.List;

/** Words of which those are marked that somebody looks for. */
final class MarkedLabel extends StackPane {
    private final Label label;
    private final Path mark = new Path();
    private List<Sought.Range> marked = List.of();

    MarkedLabel(String words, String styleClass) {
        label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        mark.getStyleClass().add("search-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setStroke(null);
        getStyleClass().add("marked-label");
        getChildren().addAll(mark, label);
    }

    Label label() {
        return label;
    }

    void mark(Sought sought) {
        marked = sought.in(label.getText());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        mark.getElements().clear();
        if (!marked.isEmpty()) {
            label.layout();
            if (label.lookup(".text") instanceof Text text) {
                drawOn(text);
            }
        }
    }

    /** A text that does not fit ends sooner than what was said. */
    private void drawOn(Text text) {
        int length = text.getText().length();
        for (Sought.Range range : marked) {
            if (range.end() <= length) {
                mark.getElements().addAll(text.rangeShape(range.start(), range.end()));
            }
        }
        Bounds inLabel = label.getBoundsInParent();
        mark.setLayoutX(inLabel.getMinX() + text.getLayoutX());
        mark.setLayoutY(inLabel.getMinY() + text.getLayoutY());
    }
}

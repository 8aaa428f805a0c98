package io.popindesk.ui;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * A region that lays its children out by itself and in proportion to the size of text, which style
 * sheets tell it: {@code -desk-em: 1em}. Whatever they say of it, they say of its style class.
 */
public abstract class ScaledRegion extends Region {
    /** The size of plain text at 100 %; until a style sheet says otherwise. */
    public static final double USUAL_EM = 13;

    private static final StyleablePropertyFactory<ScaledRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<ScaledRegion, Number> EM =
            FACTORY.createSizeCssMetaData("-desk-em", region -> region.em, USUAL_EM, false);

    private final StyleableDoubleProperty em =
            new StyleableDoubleProperty(USUAL_EM) {
                @Override
                protected void invalidated() {
                    requestLayout();
                }

                @Override
                public Object getBean() {
                    return ScaledRegion.this;
                }

                @Override
                public String getName() {
                    return "em";
                }

                @Override
                public CssMetaData<? extends Styleable, Number> getCssMetaData() {
                    return EM;
                }
            };

    protected ScaledRegion() {
        getStyleClass().add("scaled");
    }

    /** The size of text here, in pixels. */
    protected final double em() {
        return em.get();
    }

    /** A length that is so many pixels where text has its usual size. */
    protected final double scaled(double pixels) {
        return Math.rint(pixels * em() / USUAL_EM);
    }

    /** The style properties that every such region has. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }
}

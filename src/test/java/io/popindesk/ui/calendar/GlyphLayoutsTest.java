package io.popindesk.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;

import org.junit.jupiter.api.Test;

class GlyphLayoutsTest {
    @Test
    void whatLaysOutTextForOneThreadIsNeverLentToAnother() {
        new SlotLayer(() -> {});

        GlyphLayout first = GlyphLayoutManager.getInstance();
        first.dispose();
        assertThat(GlyphLayoutManager.getInstance()).isNotSameAs(first);
    }
}

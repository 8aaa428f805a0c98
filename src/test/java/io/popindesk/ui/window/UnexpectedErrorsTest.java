package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnexpectedErrorsTest {
    private final UnexpectedErrors errors = new UnexpectedErrors();

    @Test
    void errorIsShownByItsCodeUntilItIsPutAway() {
        errors.report(thrownHere("one"));
        assertThat(errors.codeProperty().get()).matches("[0-9A-F]{4}-[0-9A-F]{4}");

        errors.dismiss();
        assertThat(errors.codeProperty().get()).isEmpty();
    }

    @Test
    void samePlaceHasTheSameCodeWhateverTheDataWas() {
        assertThat(UnexpectedErrors.codeOf(thrownHere("Asha Rao")))
                .isEqualTo(UnexpectedErrors.codeOf(thrownHere("John")));
    }

    @Test
    void anotherPlaceHasAnotherCode() {
        assertThat(UnexpectedErrors.codeOf(thrownHere("x")))
                .isNotEqualTo(UnexpectedErrors.codeOf(new IllegalStateException("x")));
    }

    private static Exception thrownHere(String words) {
        return new IllegalStateException(words);
    }
}

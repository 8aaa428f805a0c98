package io.popindesk.ui.settings;

import io.popindesk.ui.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a setting is found by: its name, its sentence of help and, where there are any, other words
 * for it, in each language. Who knows the English name of a thing need not think of its Hindi one.
 */
final class SearchWords {
    private final List<Texts> languages =
            List.of(new Texts(Locale.ENGLISH), new Texts(Texts.HINDI));

    /**
     * @param key of its name
     * @param helpArguments filled into its sentence of help
     */
    List<String> of(String key, Object... helpArguments) {
        List<String> words = new ArrayList<>();
        for (Texts texts : languages) {
            words.add(texts.get(key));
            texts.find(key + ".help", helpArguments).ifPresent(words::add);
            texts.find(key + ".words").ifPresent(words::add);
        }
        return words;
    }
}

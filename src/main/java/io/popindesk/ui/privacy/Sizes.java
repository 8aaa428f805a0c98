package io.popindesk.ui.privacy;

import io.popindesk.ui.Texts;

/** How large something is, as people say it. */
final class Sizes {
    private static final double KILO = 1000;

    private Sizes() {}

    static String words(long bytes, Texts texts) {
        if (bytes < KILO) {
            return texts.get("kept.size.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return texts.get("kept.size.kilobytes", Math.round(bytes / KILO));
        }
        // One decimal where the whole number alone would be rough.
        return texts.get("kept.size.megabytes", Math.round(bytes / KILO / KILO * 10) / 10.0);
    }
}

package io.popindesk.ui;

/** Puts sentences after one another, some of which are Popin's own and end as they please. */
public final class Sentences {
    private static final String CLOSED = ".!?।";

    private final Texts texts;

    public Sentences(Texts texts) {
        this.texts = texts;
    }

    /** Two sentences; the first gets a full stop where it has no end, be it within its quotes. */
    public String join(String first, String second) {
        return first + (isClosed(first) ? " " : texts.get("sentence.end") + " ") + second;
    }

    private static boolean isClosed(String sentence) {
        int end = sentence.length() - (sentence.endsWith("”") ? 2 : 1);
        return end >= 0 && CLOSED.indexOf(sentence.charAt(end)) >= 0;
    }
}

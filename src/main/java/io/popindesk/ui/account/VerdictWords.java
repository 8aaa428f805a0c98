package io.popindesk.ui.account;

import io.popindesk.desk.ConnectionVerdict;
import io.popindesk.ui.Texts;
import io.popindesk.ui.TimeWords;

/** Says in plain words what a test of a connection showed. */
public final class VerdictWords {
    private final Texts texts;
    private final TimeWords times;

    public VerdictWords(Texts texts) {
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    String sentence(ConnectionVerdict verdict) {
        return switch (verdict) {
            case ConnectionVerdict.Reached reached -> reached(reached);
            case ConnectionVerdict.Refused refused ->
                    refused.words().isEmpty()
                            ? texts.get("account.verdict.refused")
                            : texts.get("account.verdict.refusedSaying", refused.words());
            case ConnectionVerdict.Obstacle obstacle -> texts.get("account.verdict." + obstacle);
        };
    }

    private String reached(ConnectionVerdict.Reached reached) {
        return reached.next()
                .map(
                        slot ->
                                texts.get(
                                        "account.verdict.reached",
                                        reached.freeSlots(),
                                        times.dayAndTime(slot.start()),
                                        reached.zone().getId()))
                .orElseGet(() -> texts.get("account.verdict.reachedNoTimes"));
    }
}

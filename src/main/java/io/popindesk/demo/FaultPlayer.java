package io.popindesk.demo;

import io.popindesk.demo.Fault.Moment;

import java.io.IOException;

/** Lets one fault happen to one request. */
final class FaultPlayer {

    /** Carries the request out and words the usual answer. */
    interface Processing {
        Reply run();
    }

    private FaultPlayer() {}

    /**
     * @param processing called at most once, and only where the fault lets it
     */
    static void play(Fault fault, Processing processing, Answer answer) throws IOException {
        switch (fault) {
            case Fault.Delay(Moment moment, var time) -> {
                if (moment == Moment.BEFORE) {
                    answer.pause(time);
                    answer.send(processing.run());
                } else {
                    Reply reply = processing.run();
                    answer.pause(time);
                    answer.send(reply);
                }
            }
            case Fault.Hang(Moment moment) -> {
                processIfAfter(moment, processing);
                answer.keepSilent();
            }
            case Fault.Reset(Moment moment) -> {
                processIfAfter(moment, processing);
                answer.reset();
            }
            case Fault.Close(Moment moment) -> {
                processIfAfter(moment, processing);
                answer.close();
            }
            case Fault.Drip(var interval) -> answer.drip(processing.run(), interval);
            case Fault.Truncate() -> answer.truncate(processing.run());
            case Fault.Status status -> {
                processIfAfter(status.moment(), processing);
                answer.send(StatusReply.of(status));
            }
            case Fault.Portal() -> answer.send(Reply.html(200, Pages.portal()));
            case Fault.Refusal(String message) -> answer.send(PopinApi.refusal(message));
            case Fault.PhpLists() -> answer.send(PhpStyle.rewrite(processing.run()));
            case Fault.Huge(long bytes) -> {
                processing.run();
                answer.flood(Reply.json(200, ""), bytes);
            }
            case Fault.Empty() -> {
                processing.run();
                answer.send(Reply.json(200, ""));
            }
        }
    }

    private static void processIfAfter(Moment moment, Processing processing) {
        if (moment == Moment.AFTER) {
            processing.run();
        }
    }
}

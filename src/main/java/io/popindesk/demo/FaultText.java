package io.popindesk.demo;

import io.popindesk.demo.Fault.Moment;

import java.util.function.Supplier;

/** The text form of faults: a word and, after a colon, what the word needs. */
final class FaultText {
    /** Every form, for help and error messages. */
    static final String FORMS =
            "delay:3s, delay-after:3s, hang, hang-after, drip:200ms, reset, reset-after, close,"
                    + " close-after, truncate, status:503, portal, refuse:Slot not available,"
                    + " php-lists, huge:200MB, empty";

    private FaultText() {}

    static Fault parse(String text) {
        String stripped = text.strip();
        int colon = stripped.indexOf(':');
        String word = colon < 0 ? stripped : stripped.substring(0, colon);
        String rest = colon < 0 ? "" : stripped.substring(colon + 1);
        return switch (word) {
            case "delay" -> new Fault.Delay(Moment.BEFORE, Quantity.duration(rest));
            case "delay-after" -> new Fault.Delay(Moment.AFTER, Quantity.duration(rest));
            case "hang" -> bare(word, rest, () -> new Fault.Hang(Moment.BEFORE));
            case "hang-after" -> bare(word, rest, () -> new Fault.Hang(Moment.AFTER));
            case "drip" -> new Fault.Drip(Quantity.duration(rest));
            case "reset" -> bare(word, rest, () -> new Fault.Reset(Moment.BEFORE));
            case "reset-after" -> bare(word, rest, () -> new Fault.Reset(Moment.AFTER));
            case "close" -> bare(word, rest, () -> new Fault.Close(Moment.BEFORE));
            case "close-after" -> bare(word, rest, () -> new Fault.Close(Moment.AFTER));
            case "truncate" -> bare(word, rest, Fault.Truncate::new);
            case "status" -> StatusText.parse(rest);
            case "portal" -> bare(word, rest, Fault.Portal::new);
            case "refuse" -> new Fault.Refusal(rest.isEmpty() ? PopinApi.SLOT_GONE : rest);
            case "php-lists" -> bare(word, rest, Fault.PhpLists::new);
            case "huge" -> new Fault.Huge(Quantity.bytes(rest));
            case "empty" -> bare(word, rest, Fault.Empty::new);
            default ->
                    throw new IllegalArgumentException(
                            "there is no fault \"" + word + "\"; the faults are: " + FORMS);
        };
    }

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.Delay(Moment moment, var time) ->
                    "delay" + suffix(moment) + ":" + Quantity.text(time);
            case Fault.Hang(Moment moment) -> "hang" + suffix(moment);
            case Fault.Reset(Moment moment) -> "reset" + suffix(moment);
            case Fault.Close(Moment moment) -> "close" + suffix(moment);
            case Fault.Drip(var interval) -> "drip:" + Quantity.text(interval);
            case Fault.Truncate() -> "truncate";
            case Fault.Status status -> "status:" + StatusText.of(status);
            case Fault.Portal() -> "portal";
            case Fault.Refusal(String message) -> "refuse:" + message;
            case Fault.PhpLists() -> "php-lists";
            case Fault.Huge(long bytes) -> "huge:" + Quantity.text(bytes);
            case Fault.Empty() -> "empty";
        };
    }

    private static Fault bare(String word, String rest, Supplier<Fault> fault) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("\"" + word + "\" takes nothing after it");
        }
        return fault.get();
    }

    private static String suffix(Moment moment) {
        return moment == Moment.AFTER ? "-after" : "";
    }
}

package io.popindesk.popin;

import java.time.Duration;

/**
 * How long a call to Popin may take and how much it may answer.
 *
 * @param connect the longest wait for one network address to accept a connection
 * @param tls the longest silence while the encrypted connection is set up
 * @param response the longest silence while an answer is awaited or read
 * @param wholeCall the end of every call, from its start, whatever it is doing then
 * @param bodyBytes the longest answer to a capture or schedule call
 */
public record Limits(
        Duration connect, Duration tls, Duration response, Duration wholeCall, int bodyBytes) {

    /** Patient enough for shop Wi-Fi, short enough for a customer who stands at the desk. */
    public static final Limits STANDARD =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(45),
                    1 << 20);

    /**
     * The longest list of slots. A year of quarter hours around the clock, indented, takes 1.6 MB,
     * so lists may be four times as long as the other answers, which are a few hundred bytes.
     */
    int slotsBytes() {
        return 4 * bodyBytes;
    }
}

package io.popindesk.crash;

import io.popindesk.desk.PopinAccount;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a desk is started with, on its command line.
 *
 * @param home where its journal is
 * @param account where Popin is
 * @param nowhere a port of this machine at which nobody listens
 * @param ahead how far the desk's clock is ahead of this machine's
 * @param seed decides what the desk does
 * @param stop where to stop and wait to be killed
 * @param passings how often to pass there, the stop included
 */
record Orders(
        Path home,
        PopinAccount account,
        int nowhere,
        Duration ahead,
        long seed,
        Optional<FailPoint> stop,
        int passings) {

    private static final String NO_STOP = "-";

    static Orders read(String[] arguments) {
        return new Orders(
                Path.of(arguments[0]),
                new PopinAccount(URI.create(arguments[1]), arguments[2], arguments[3]),
                Integer.parseInt(arguments[4]),
                Duration.parse(arguments[5]),
                Long.parseLong(arguments[6]),
                Optional.of(arguments[7])
                        .filter(text -> !text.equals(NO_STOP))
                        .map(FailPoint::valueOf),
                Integer.parseInt(arguments[8]));
    }

    List<String> arguments() {
        return List.of(
                home.toString(),
                account.base().toString(),
                account.apiKey(),
                account.sellerToken(),
                Integer.toString(nowhere),
                ahead.toString(),
                Long.toString(seed),
                stop.map(FailPoint::name).orElse(NO_STOP),
                Integer.toString(passings));
    }

    /** An account at which nobody answers. */
    PopinAccount nobody() {
        return new PopinAccount(
                URI.create("http://127.0.0.1:" + nowhere), account.apiKey(), account.sellerToken());
    }
}

package io.popindesk.profile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Finds out whether a home is free, for as long as its patience lasts. Used once. */
final class Asking {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Home home;
    private final Duration answer;
    private final long end;

    /** When patience with somebody who has a door and does not answer ends. */
    private Optional<Long> endOfSilence = Optional.empty();

    /**
     * @param answer how long somebody who has a door may be silent
     * @param door how long somebody may be without a door
     */
    Asking(Home home, Duration answer, Duration door) {
        this.home = home;
        this.answer = answer;
        this.end = System.nanoTime() + door.toNanos();
    }

    Admission ask() throws InterruptedException {
        try {
            while (true) {
                Optional<HomeLock> lock = HomeLock.take(home);
                if (lock.isPresent()) {
                    // A killed program leaves it behind, and who reads it would knock in vain.
                    Files.deleteIfExists(home.doorPlate());
                    return new Admission.First(lock.get());
                }
                Optional<DoorPlate> plate = DoorPlate.read(home);
                if (plate.isPresent() && isWelcome(plate.get())) {
                    return new Admission.AlreadyOpen();
                }
                if (left().isNegative()) {
                    return new Admission.NotAnswering();
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            log().warn("the home cannot be locked", e);
            return new Admission.Unguarded();
        }
    }

    private boolean isWelcome(DoorPlate plate) {
        if (endOfSilence.isEmpty()) {
            endOfSilence = Optional.of(System.nanoTime() + answer.toNanos());
        }
        try (Socket door = new Socket()) {
            int millis = Math.toIntExact(Math.max(1, left().toMillis()));
            door.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), plate.port()), millis);
            Line.write(door, plate.token());
            return Line.read(door, left()).equals(FrontDoor.WELCOME);
        } catch (IOException e) {
            log().debug("nobody at the door", e);
            return false;
        }
    }

    /** Not kept: setting up the log takes a while, and nearly always there is nothing to say. */
    private static Logger log() {
        return LoggerFactory.getLogger(Asking.class);
    }

    private Duration left() {
        return Duration.ofNanos(endOfSilence.orElse(end) - System.nanoTime());
    }
}

package io.popindesk.profile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Where a second start of the program asks the first to come to the front. It listens on the
 * loopback interface only and heeds nobody who cannot read the home; one visitor is heard at a
 * time, briefly. One thread waits in it, and costs nothing meanwhile.
 */
public final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int QUEUE = 8;
    private static final int TOKEN_BYTES = 16;

    /** Our own visitors speak at once; others must not keep them waiting. */
    private static final Duration HEARING = Duration.ofMillis(500);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    /** Said to a visitor once the window has come. */
    static final String WELCOME = "Popin Desk is here";

    private final Home home;
    private final ServerSocket listener;
    private final DoorPlate plate;
    private final BooleanSupplier comeForward;

    private FrontDoor(
            Home home, ServerSocket listener, DoorPlate plate, BooleanSupplier comeForward) {
        this.home = home;
        this.listener = listener;
        this.plate = plate;
        this.comeForward = comeForward;
    }

    /**
     * Opens it on a free port. The caller holds the home's lock.
     *
     * @param comeForward brings the window to the front and returns whether it came; called on the
     *     door's own thread, which may wait for it
     * @param random draws what a visitor has to know
     * @throws IOException when nobody can be let in; the program works all the same
     */
    public static FrontDoor open(Home home, BooleanSupplier comeForward, RandomGenerator random)
            throws IOException {
        ServerSocket listener = new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress());
        try {
            byte[] token = new byte[TOKEN_BYTES];
            random.nextBytes(token);
            DoorPlate plate =
                    new DoorPlate(listener.getLocalPort(), HexFormat.of().formatHex(token));
            FrontDoor door = new FrontDoor(home, listener, plate, comeForward);
            Thread.ofPlatform().daemon().name("front-door").start(door::receive);
            plate.write(home);
            return door;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private void receive() {
        try {
            while (!listener.isClosed()) {
                receiveOne();
            }
        } catch (InterruptedException e) {
            LOG.debug("the front door is not watched any more", e);
        }
    }

    private void receiveOne() throws InterruptedException {
        Socket visitor;
        try {
            visitor = listener.accept();
        } catch (IOException e) {
            // Closed, or the system has no socket to spare: no use in asking for one at once.
            Thread.sleep(listener.isClosed() ? Duration.ZERO : AFTER_A_FAILURE);
            return;
        }
        try (visitor) {
            hear(visitor);
        } catch (IOException e) {
            LOG.debug("a visitor fell silent or hung up", e);
        }
    }

    private void hear(Socket visitor) throws IOException {
        if (isToken(Line.read(visitor, HEARING)) && comeForward.getAsBoolean()) {
            Line.write(visitor, WELCOME);
        }
    }

    private boolean isToken(String said) {
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8),
                plate.token().getBytes(StandardCharsets.UTF_8));
    }

    /** Lets nobody in any more. */
    @Override
    public void close() {
        try {
            listener.close();
            Files.deleteIfExists(home.doorPlate());
        } catch (IOException e) {
            LOG.info("the front door was not closed in full", e);
        }
    }
}

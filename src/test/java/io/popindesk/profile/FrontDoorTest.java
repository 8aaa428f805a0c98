package io.popindesk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class FrontDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HURRY = Duration.ofMillis(300);

    @TempDir private Path directory;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean comes = new AtomicBoolean(true);

    @SuppressWarnings("NullAway.Init")
    private Home home;

    @SuppressWarnings("NullAway.Init")
    private HomeLock lock;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        home = new Home(directory.resolve("home"));
        lock = HomeLock.take(home).orElseThrow();
        door = FrontDoor.open(home, this::come, new Random(7));
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        lock.close();
    }

    @Test
    void secondStartBringsTheFirstToTheFront() throws Exception {
        assertThat(Admission.ask(home, PATIENCE, PATIENCE))
                .isInstanceOf(Admission.AlreadyOpen.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void firstThatDoesNotComeIsNotAnswering() throws Exception {
        comes.set(false);
        assertThat(Admission.ask(home, HURRY, PATIENCE)).isInstanceOf(Admission.NotAnswering.class);
    }

    @Test
    void homeIsTakenOverAsSoonAsTheFirstHasEnded() throws Exception {
        door.close();
        assertThat(home.doorPlate()).doesNotExist();
        lock.close();
        Files.writeString(home.doorPlate(), "left behind");
        Admission admission = Admission.ask(home, PATIENCE, PATIENCE);
        assertThat(admission).isInstanceOf(Admission.First.class);
        lock = ((Admission.First) admission).lock();
        assertThat(home.doorPlate()).doesNotExist();
    }

    @Test
    void firstThatNeverOpensADoorIsNotAnswering() throws Exception {
        door.close();
        assertThat(Admission.ask(home, PATIENCE, HURRY)).isInstanceOf(Admission.NotAnswering.class);
    }

    @Test
    void firstThatIsOnlyJustStartingIsWaitedFor() throws Exception {
        door.close();
        Thread late =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(HURRY);
                                        door = FrontDoor.open(home, this::come, new Random(8));
                                    } catch (IOException | InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        assertThat(Admission.ask(home, HURRY, PATIENCE)).isInstanceOf(Admission.AlreadyOpen.class);
        late.join();
    }

    @Test
    void onlyTheRightTokenIsHeeded() throws Exception {
        DoorPlate plate = DoorPlate.read(home).orElseThrow();
        assertThat(say(plate, "0".repeat(32) + "\n")).isEmpty();
        assertThat(say(plate, plate.token().substring(1) + "\n")).isEmpty();
        assertThat(say(plate, plate.token() + "0\n")).isEmpty();
        assertThat(calls).hasValue(0);
        assertThat(say(plate, plate.token() + "\n")).isEqualTo(FrontDoor.WELCOME + "\n");
        assertThat(calls).hasValue(1);
    }

    @Test
    void nonsenseIsSurvived() throws Exception {
        DoorPlate plate = DoorPlate.read(home).orElseThrow();
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        for (int length : new int[] {0, 1, 63, 64, 65, 4096, noise.length}) {
            try (Socket visitor = visit(plate)) {
                visitor.getOutputStream().write(noise, 0, length);
            } catch (IOException e) {
                // The door hung up on the noise, which is its right.
                assertThat(length).isGreaterThan(1);
            }
        }
        say(plate, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        assertThat(Admission.ask(home, PATIENCE, PATIENCE))
                .isInstanceOf(Admission.AlreadyOpen.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void silentAndDrippingVisitorsAreShownOut() throws Exception {
        DoorPlate plate = DoorPlate.read(home).orElseThrow();
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            silent.add(visit(plate));
        }
        silent.getFirst().getOutputStream().write('0');
        assertThat(Admission.ask(home, PATIENCE, PATIENCE))
                .isInstanceOf(Admission.AlreadyOpen.class);
        for (Socket one : silent) {
            one.setSoTimeout((int) PATIENCE.toMillis());
            assertThat(one.getInputStream().read()).isEqualTo(-1);
            one.close();
        }
    }

    @Test
    void tokenIsForTheOwnersEyesOnly() throws IOException {
        DoorPlate plate = DoorPlate.read(home).orElseThrow();
        assertThat(plate.toString()).doesNotContain(plate.token());
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(rights(home.doorPlate())).isEqualTo("rw-------");
            assertThat(rights(home.lock())).isEqualTo("rw-------");
            assertThat(rights(home.directory())).isEqualTo("rwx------");
        }
    }

    @Test
    void plateThatMakesNoSenseIsAsGoodAsNone() throws IOException {
        for (String text : new String[] {"", "x", "70000 " + "0".repeat(32) + "\n", "1 2\n"}) {
            Files.writeString(home.doorPlate(), text);
            assertThat(DoorPlate.read(home)).as(text).isEmpty();
        }
        Files.write(home.doorPlate(), new byte[1 << 20]);
        assertThat(DoorPlate.read(home)).isEmpty();
    }

    private boolean come() {
        calls.incrementAndGet();
        return comes.get();
    }

    private static Socket visit(DoorPlate plate) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), plate.port());
    }

    /** What the door answers. */
    private static String say(DoorPlate plate, String words) throws IOException {
        try (Socket visitor = visit(plate)) {
            visitor.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            visitor.setSoTimeout((int) PATIENCE.toMillis());
            return new String(visitor.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            // Hung up with our words unread.
            return "";
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

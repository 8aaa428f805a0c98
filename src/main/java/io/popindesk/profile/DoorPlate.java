package io.popindesk.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the program that is open can be asked to come to the front, kept in a file that only the
 * owner of the home can read.
 *
 * @param port a TCP port of the loopback interface
 * @param token what a visitor has to say, 32 hexadecimal digits
 */
record DoorPlate(int port, String token) {
    private static final int MOST_BYTES = 100;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) ([0-9a-f]{32})\\n");

    /** Reads it; empty where there is none, or nothing sensible. */
    static Optional<DoorPlate> read(Home home) {
        try (var content = Files.newInputStream(home.doorPlate())) {
            byte[] bytes = content.readNBytes(MOST_BYTES);
            return parse(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // None yet: the other program has only just been started, or is about to end.
            return Optional.empty();
        }
    }

    private static Optional<DoorPlate> parse(String text) {
        Matcher found = TEXT.matcher(text);
        return Optional.of(found)
                .filter(Matcher::matches)
                .map(parts -> new DoorPlate(Integer.parseInt(parts.group(1)), parts.group(2)))
                .filter(plate -> plate.port() > 0 && plate.port() <= 65535);
    }

    /** Puts it in place of the one before, whole. */
    void write(Home home) throws IOException {
        Path written = home.createTemporary("door");
        Files.writeString(written, port + " " + token + "\n", StandardCharsets.US_ASCII);
        try {
            Files.move(written, home.doorPlate(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, home.doorPlate(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DoorPlate[" + port + "]";
    }
}

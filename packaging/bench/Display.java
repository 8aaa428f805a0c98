import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A screen of 1366 x 768 that nobody sees: Xvfb with openbox as its window manager. Its framebuffer
 * is a file, mapped into memory, so looking at it costs the programs shown on it nearly nothing.
 */
final class Display implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    /** Every third row is looked at, which is enough for any slot and every field's border. */
    private static final int ROW_STEP = 3;

    /** Slots and fields are at least as high, so one of these rows meets each. */
    private static final int GLANCE_STEP = 24;

    /** The xwd header that Xvfb writes: its length and the number of colours, 12 bytes each. */
    private static final int HEADER_AT = 0;

    private static final int COLOURS_AT = 19 * 4;
    private static final int COLOUR_BYTES = 12;
    private static final int BYTES_A_LINE_AT = 12 * 4;

    private final Process server;
    private final Process windowManager;
    private final String name;
    private final IntBuffer pixels;
    private final int ints;
    private final int[] seen = new int[WIDTH * (HEIGHT / ROW_STEP)];
    private final int[] glanced = new int[WIDTH * (HEIGHT / GLANCE_STEP)];

    private Display(Process server, Process windowManager, String name, ByteBuffer file) {
        this.server = server;
        this.windowManager = windowManager;
        this.name = name;
        int start = file.getInt(HEADER_AT) + file.getInt(COLOURS_AT) * COLOUR_BYTES;
        ints = file.getInt(BYTES_A_LINE_AT) / Integer.BYTES;
        pixels = file.position(start).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    /**
     * Starts the screen.
     *
     * @param directory its own, for the framebuffer
     */
    static Display open(Path directory) throws IOException, InterruptedException {
        Process server =
                new ProcessBuilder(
                                List.of(
                                        "Xvfb",
                                        "-displayfd",
                                        "1",
                                        "-screen",
                                        "0",
                                        WIDTH + "x" + HEIGHT + "x24",
                                        "-fbdir",
                                        directory.toString(),
                                        "-nolisten",
                                        "tcp",
                                        "-noreset"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String number =
                new BufferedReader(new InputStreamReader(server.getInputStream())).readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        String name = ":" + number;
        try {
            Process windowManager = manage(name, directory);
            return new Display(server, windowManager, name, map(directory.resolve("Xvfb_screen0")));
        } catch (IOException | InterruptedException e) {
            server.destroy();
            throw e;
        }
    }

    private static Process manage(String name, Path directory)
            throws IOException, InterruptedException {
        Path started = directory.resolve("managed");
        ProcessBuilder builder =
                new ProcessBuilder("openbox", "--sm-disable", "--startup", "touch " + started);
        builder.environment().put("DISPLAY", name);
        builder.environment().remove("WAYLAND_DISPLAY");
        Process windowManager =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        for (int i = 0; i < 100 && !Files.exists(started); i++) {
            Thread.sleep(50);
        }
        return windowManager;
    }

    private static ByteBuffer map(Path framebuffer) throws IOException {
        try (FileChannel channel = FileChannel.open(framebuffer, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** As DISPLAY wants it. */
    String name() {
        return name;
    }

    /** What is painted now. */
    Pixels look() {
        return look(ROW_STEP, seen);
    }

    /**
     * Whether nothing of the form and the slots is painted yet. A whole look takes a good part of a
     * millisecond on the processor that the program is being started on; this takes an eighth.
     */
    boolean isEmpty() {
        return look(GLANCE_STEP, glanced).none();
    }

    private Pixels look(int step, int[] rows) {
        for (int row = 0; row < HEIGHT / step; row++) {
            pixels.get(row * step * ints, rows, row * WIDTH, WIDTH);
        }
        return Pixels.of(rows);
    }

    /** Asks the window that has the keyboard to close, as its user would. */
    void closeWindow() throws InterruptedException {
        tool("key", "alt+F4");
    }

    /** Puts the pointer where nothing lies under it. */
    void parkPointer() throws InterruptedException {
        tool("mousemove", Integer.toString(WIDTH - 1), Integer.toString(HEIGHT - 1));
    }

    private void tool(String... arguments) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("xdotool");
        builder.command().addAll(List.of(arguments));
        builder.environment().put("DISPLAY", name);
        try {
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("xdotool is missing", e);
        }
    }

    @Override
    public void close() {
        windowManager.destroy();
        server.destroy();
    }
}

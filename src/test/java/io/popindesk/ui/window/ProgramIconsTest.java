package io.popindesk.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.popindesk.ui.Texts;
import io.popindesk.ui.account.EnvironmentDialog;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class ProgramIconsTest {
    private static final Path ICONS = Path.of("assets", "icons");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        new ProgramIcons().follow();
        stage.setScene(new Scene(new Pane(), 200, 100));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512, 1024})
    void everySizeIsSquareAndClearAtItsCorners(int size) throws IOException {
        BufferedImage image = ImageIO.read(ICONS.resolve("popin-desk-" + size + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
        assertThat(image.getRGB(0, 0) >>> 24).as("a rounded corner").isLessThan(0x60);
        assertThat(image.getRGB(size / 2, size / 32) >>> 24).isEqualTo(0xff);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void smallSizesAreSharp(int size) throws IOException {
        BufferedImage image = ImageIO.read(ICONS.resolve("popin-desk-" + size + ".png").toFile());
        int clean = 0;
        for (int place = 0; place < size * size; place++) {
            int colour = image.getRGB(place % size, place / size);
            clean += colour == 0xffffffff || colour == 0xff0a5fd0 ? 1 : 0;
        }
        assertThat((double) clean / (size * size))
                .as("of one colour or the other")
                .isGreaterThan(.85);
    }

    @Test
    void iconFileOfWindowsHoldsEverySizeUpTo256() throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("popin-desk.ico")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt()).as("an icon").isEqualTo(0x1_0000);
        int count = file.getShort();
        List<Integer> sizes = new ArrayList<>();
        for (int entry = 0; entry < count; entry++) {
            int side = Byte.toUnsignedInt(file.get(6 + 16 * entry));
            int length = file.getInt(6 + 16 * entry + 8);
            int offset = file.getInt(6 + 16 * entry + 12);
            BufferedImage image = image(file, offset, length);
            assertThat(image.getWidth()).isEqualTo(side == 0 ? 256 : side);
            sizes.add(image.getWidth());
        }
        assertThat(sizes).containsExactly(16, 24, 32, 48, 64, 128, 256);
    }

    @Test
    void iconFileOfMacosHoldsEverySizeUpTo1024() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("popin-desk.icns")));
        assertThat(type(file)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());
        List<Integer> sizes = new ArrayList<>();
        while (file.hasRemaining()) {
            assertThat(type(file)).startsWith("ic");
            int length = file.getInt() - 8;
            sizes.add(image(file, file.position(), length).getWidth());
            file.position(file.position() + length);
        }
        assertThat(sizes).containsExactly(16, 32, 32, 64, 128, 256, 256, 512, 512, 1024);
    }

    @Test
    void everyWindowHasThem(FxRobot robot) {
        assertThat(widths(stage)).containsExactly(16, 24, 32, 48, 64, 128, 256);
        assertThat(stage.getIcons()).noneMatch(Image::isError);
        robot.interact(() -> new EnvironmentDialog(stage, new Texts(Locale.ENGLISH)).show());
        Stage dialog =
                Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .map(Stage.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(widths(dialog)).containsExactly(16, 24, 32, 48, 64, 128, 256);
        robot.interact(dialog::hide);
    }

    private static List<Integer> widths(Stage one) {
        return one.getIcons().stream().map(image -> (int) image.getWidth()).toList();
    }

    private static BufferedImage image(ByteBuffer file, int offset, int length) throws IOException {
        byte[] png = new byte[length];
        file.get(offset, png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        return image;
    }

    private static String type(ByteBuffer file) {
        byte[] letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }
}

package io.popindesk.ui.slip;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import javafx.application.Application;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What comes out of a printer. */
@ExtendWith(ApplicationExtension.class)
class SlipSheetTest {
    static final List<SlipPage> PAPERS =
            List.of(
                    Slips.A4,
                    Slips.A5,
                    Slips.RECEIPT,
                    // A label of 62 x 29 mm, on which nothing fits at its usual size.
                    Slips.page(176, 82, 4));

    private static final String LONG_NAME =
            "For Venkatanarasimharajuvaripeta Srinivasa Ramanujachari Balasubrahmanyam-Iyengar";
    private static final String LONG_LINK =
            "https://live.popin.to/join/8131-a157-4c2e-99a0-000000000000?seller=jayanagar&lang=en";

    @ParameterizedTest
    @FieldSource("PAPERS")
    void everythingStandsWhereThePrinterPrints(SlipPage page) {
        SlipSheet sheet = laidOut(Slips.text(LONG_NAME, LONG_LINK), page);
        Bounds area =
                new BoundingBox(0, 0, page.printable().getWidth(), page.printable().getHeight());
        for (Node node : leaves(sheet)) {
            Bounds seen = sheet.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            assertThat(area.contains(inset(seen))).as(node + " at " + seen).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("PAPERS")
    void everyWordIsThereInFull(SlipPage page) {
        SlipSheet sheet = laidOut(Slips.text(LONG_NAME, LONG_LINK), page);
        String words =
                texts(sheet).stream()
                        .map(Text::getText)
                        .collect(Collectors.joining())
                        .replace("\n", "");
        assertThat(words)
                .contains(
                        "Your video call",
                        "12:45 PM",
                        "Wednesday 23 September 2026",
                        "India Standard Time",
                        LONG_NAME,
                        LONG_LINK,
                        "How to join");
    }

    @Test
    void phoneReadsTheLinkFromAReceipt() throws Exception {
        assertThat(scanned(laidOut(Slips.english(), Slips.RECEIPT))).isEqualTo(Slips.LINK);
    }

    @Test
    void phoneReadsTheLinkFromASheet() throws Exception {
        assertThat(scanned(laidOut(Slips.english(), Slips.A4))).isEqualTo(Slips.LINK);
    }

    @Test
    void codeIsLargeEnoughOnPaperForAnyPhone() {
        for (SlipPage page : List.of(Slips.A4, Slips.A5, Slips.RECEIPT)) {
            Node code = laidOut(Slips.english(), page).lookup("#slipCode");
            double millimetres = code.getLayoutBounds().getWidth() * 25.4 / 72;
            assertThat(millimetres).isBetween(40.0, 75.0);
        }
    }

    @Test
    void slipIsBlackOnWhiteWhateverTheTheme() {
        Image light = inTheme(new PrimerLight().getUserAgentStylesheet());
        Image dark = inTheme(new PrimerDark().getUserAgentStylesheet());
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () ->
                        Application.setUserAgentStylesheet(
                                new PrimerLight().getUserAgentStylesheet()));
        assertThat(pixels(dark)).isEqualTo(pixels(light));
        assertThat(dark.getPixelReader().getColor(1, 1)).isEqualTo(Color.WHITE);
        for (int pixel : pixels(dark)) {
            assertThat(Color.rgb(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255).getSaturation())
                    .isZero();
        }
        assertThat(pixels(dark)).contains(0xff000000);
    }

    private static Image inTheme(String theme) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Application.setUserAgentStylesheet(theme));
        SlipSheet sheet = laidOut(Slips.english(), Slips.A5);
        return snapshot(sheet, 1);
    }

    private static SlipSheet laidOut(SlipText text, SlipPage page) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    SlipSheet sheet = new SlipSheet(text, Slips.CODE, page);
                    Group root = new Group(sheet);
                    Scene scene = new Scene(root);
                    assertThat(scene.getRoot()).isSameAs(root);
                    root.applyCss();
                    root.layout();
                    return sheet;
                });
    }

    private static Image snapshot(SlipSheet sheet, double scale) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    SnapshotParameters how = new SnapshotParameters();
                    how.setTransform(Transform.scale(scale, scale));
                    return sheet.snapshot(how, null);
                });
    }

    private static String scanned(SlipSheet sheet) throws Exception {
        Image image = snapshot(sheet, 2);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(
                                        new RGBLuminanceSource(
                                                (int) image.getWidth(),
                                                (int) image.getHeight(),
                                                pixels(image)))))
                .getText();
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static List<Node> leaves(Node root) {
        List<Node> found = new ArrayList<>(texts(root));
        found.add(root.lookup("#slipCode"));
        return found;
    }

    private static List<Text> texts(Node root) {
        return root.lookupAll(".slip-word").stream().map(Text.class::cast).toList();
    }

    /** A trailing blank may stand outside, and half a point is nothing. */
    private static Bounds inset(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + 0.5,
                bounds.getMinY() + 0.5,
                Math.max(0, bounds.getWidth() - 6),
                Math.max(0, bounds.getHeight() - 1));
    }
}

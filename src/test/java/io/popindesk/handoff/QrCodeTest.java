package io.popindesk.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;

import java.net.URI;

class QrCodeTest {
    private static final int PIXELS_A_MODULE = 4;

    @Test
    void codeIsReadBackAsTheLink() throws Exception {
        for (String link :
                new String[] {
                    "https://live.popin.to/8131-a157",
                    "http://127.0.0.1:40311/join/3f2a?x=%E0%A4%86&y=a+b#z",
                    "https://live.popin.to/" + "x".repeat(1978)
                }) {
            var result = new QRCodeReader().decode(picture(QrCode.of(URI.create(link))));
            assertThat(result.getText()).isEqualTo(link);
            assertThat(result.getResultMetadata())
                    .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
        }
    }

    @Test
    void fourLightModulesStandAroundTheCode() {
        QrCode code = QrCode.of(URI.create("https://live.popin.to/8131-a157"));
        int last = code.size() - 1;
        for (int along = 0; along <= last; along++) {
            for (int deep = 0; deep < 4; deep++) {
                assertThat(code.isDark(along, deep)).isFalse();
                assertThat(code.isDark(deep, along)).isFalse();
                assertThat(code.isDark(along, last - deep)).isFalse();
                assertThat(code.isDark(last - deep, along)).isFalse();
            }
        }
        assertThat(code.isDark(4, 4)).as("the corner of a finder pattern").isTrue();
    }

    @Test
    void linkThatNoCodeHoldsIsTurnedAwayWithoutRepeatingIt() {
        URI link = URI.create("https://live.popin.to/" + "x".repeat(3000));
        assertThatThrownBy(() -> QrCode.of(link))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too long for a QR code");
    }

    private static BinaryBitmap picture(QrCode code) {
        int side = code.size() * PIXELS_A_MODULE;
        int[] pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            int column = at % side / PIXELS_A_MODULE;
            int row = at / side / PIXELS_A_MODULE;
            pixels[at] = code.isDark(column, row) ? 0 : 0xffffff;
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}

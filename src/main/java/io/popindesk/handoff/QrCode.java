package io.popindesk.handoff;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import java.net.URI;
import java.util.Map;

/**
 * A link as a square of dark and light modules, for a phone's camera. It stands a scratch or a
 * reflection on 15 % of it (error correction level M), and has the quiet zone of four modules that
 * ISO/IEC 18004 asks for. Made in a millisecond or so, but the first one loads the library, so make
 * it in the background.
 */
public final class QrCode {
    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * Makes the code of a link.
     *
     * @throws IllegalArgumentException when the link is longer than a code can hold, 2331
     *     characters; the message does not repeat it
     */
    public static QrCode of(URI link) {
        try {
            // Of no size in particular, so that a module is one bit.
            return new QrCode(
                    new QRCodeWriter()
                            .encode(
                                    link.toASCIIString(),
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            QUIET_ZONE)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** How many modules a side has, the quiet zone included. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether a module is dark; columns and rows count from 0 at the top left. */
    public boolean isDark(int column, int row) {
        return modules.get(column, row);
    }
}

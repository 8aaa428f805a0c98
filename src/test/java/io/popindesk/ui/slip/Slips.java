package io.popindesk.ui.slip;

import io.popindesk.handoff.QrCode;

import javafx.geometry.Rectangle2D;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Slips and papers to try. */
final class Slips {
    static final String LINK = "https://live.popin.to/8131-a157";
    static final QrCode CODE = QrCode.of(URI.create(LINK));
    static final SlipPage A4 = page(595, 842, 12);
    static final SlipPage A5 = page(420, 595, 0);
    static final SlipPage RECEIPT = page(226, 567, 9);

    private Slips() {}

    static SlipPage page(double width, double height, double margin) {
        return new SlipPage(
                width,
                height,
                new Rectangle2D(margin, margin, width - 2 * margin, height - 2 * margin));
    }

    static SlipText english() {
        return text("For Asha Rao", LINK);
    }

    static SlipText text(String whose, String link) {
        return new SlipText(
                "Your video call",
                Optional.of(
                        new SlipText.When(
                                "Wednesday 23 September 2026", "12:45 PM", "India Standard Time")),
                whose,
                "How to join",
                "Point your phone's camera at the code, or type this address into a browser:",
                link,
                List.of(
                        "Open it at the time of your call.",
                        "Allow the camera and the microphone when you are asked."));
    }
}

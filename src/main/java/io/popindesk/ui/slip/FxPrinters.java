package io.popindesk.ui.slip;

import javafx.print.Printer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The printers that JavaFX knows of. */
public final class FxPrinters implements SlipPrinters {
    private static final Logger LOG = LoggerFactory.getLogger(FxPrinters.class);

    /** One at a time: JavaFX changes the very set that it hands out. */
    @Override
    public synchronized List<SlipPrinter> list() throws IOException {
        try {
            Printer usual = Printer.getDefaultPrinter();
            return Printer.getAllPrinters().stream()
                    .sorted(
                            Comparator.<Printer, Boolean>comparing(
                                            one -> !Objects.equals(one, usual))
                                    .thenComparing(Printer::getName))
                    .flatMap(FxPrinters::printer)
                    .toList();
        } catch (RuntimeException e) {
            // The print service of the system is asked over a connection, and the JDK has no other
            // way to say that it answered something odd.
            throw new IOException("the printers could not be listed", e);
        }
    }

    /** One that does not tell of its paper must not hide the others. */
    private static Stream<SlipPrinter> printer(Printer printer) {
        try {
            return Stream.of(FxPrinter.of(printer));
        } catch (RuntimeException e) {
            LOG.warn("a printer did not tell of its paper", e);
            return Stream.empty();
        }
    }
}

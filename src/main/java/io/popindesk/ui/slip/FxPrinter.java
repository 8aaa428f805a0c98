package io.popindesk.ui.slip;

import io.popindesk.desk.Cancellation;

import javafx.geometry.Rectangle2D;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Printer;
import javafx.print.PrinterJob;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/**
 * A printer as JavaFX reaches it. {@link PrinterJob} may be used by any thread, and asks not to be
 * by the UI thread; it lays out the page on that one by itself.
 */
final class FxPrinter implements SlipPrinter {
    private final Printer printer;
    private final PageLayout layout;

    private FxPrinter(Printer printer, PageLayout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /** Asks for the paper, and blocks meanwhile. */
    static FxPrinter of(Printer printer) {
        return new FxPrinter(
                printer,
                printer.createPageLayout(
                        printer.getPrinterAttributes().getDefaultPaper(),
                        PageOrientation.PORTRAIT,
                        // The usual margin of 19 mm leaves half of a receipt.
                        Printer.MarginType.HARDWARE_MINIMUM));
    }

    @Override
    public String name() {
        return printer.getName();
    }

    @Override
    public SlipPage page() {
        return new SlipPage(
                layout.getPaper().getWidth(),
                layout.getPaper().getHeight(),
                new Rectangle2D(
                        layout.getLeftMargin(),
                        layout.getTopMargin(),
                        layout.getPrintableWidth(),
                        layout.getPrintableHeight()));
    }

    @Override
    public void print(SlipSheet sheet, String title, Cancellation cancellation) throws IOException {
        try {
            if (!isPrinted(job(title), sheet, cancellation)) {
                if (cancellation.isCancelled()) {
                    throw new CancellationException("cancelled before it was printed");
                }
                throw new IOException("the system did not take the page");
            }
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("the system could not be told to print", e);
        }
    }

    private PrinterJob job(String title) {
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        job.getJobSettings().setJobName(title);
        // Else JavaFX waits for a second page, is told of the end before the system has the first
        // one, and answers that all went well whatever comes of it.
        job.getJobSettings().setPageRanges(new PageRange(1, 1));
        return job;
    }

    private boolean isPrinted(PrinterJob job, SlipSheet sheet, Cancellation cancellation) {
        try (Cancellation.Subscription _ = cancellation.onCancel(job::cancelJob)) {
            return job.printPage(layout, sheet) && job.endJob();
        }
    }
}

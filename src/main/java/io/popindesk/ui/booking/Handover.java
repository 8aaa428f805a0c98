package io.popindesk.ui.booking;

import io.popindesk.desk.CustomerRules;
import io.popindesk.ui.UiContext;
import io.popindesk.ui.slip.SlipPrinters;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What it takes to give the customer something to take along.
 *
 * @param rules how numbers are read out and dialled
 * @param open opens a link or a draft with the program for it, without making the UI thread wait
 * @param savePlace asks where a file is to be saved
 * @param printers what slips are printed with
 * @param callLength how long a call lasts
 */
public record Handover(
        UiContext context,
        Supplier<CustomerRules> rules,
        Consumer<URI> open,
        SavePlace savePlace,
        SlipPrinters printers,
        Supplier<Duration> callLength) {}

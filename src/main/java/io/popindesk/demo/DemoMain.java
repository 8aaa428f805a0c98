package io.popindesk.demo;

import io.popindesk.desk.PopinAccount;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;

/** Starts the demo service alone, for any client, until it is interrupted. */
public final class DemoMain {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private final PrintStream out;

    private DemoMain(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the service and tells how to call it; ends with status 2 for a wrong command line, 1
     * where the port cannot be had.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(args);
            if (line.help()) {
                System.out.print(CommandLine.HELP);
            } else {
                new DemoMain(System.out).serve(line);
            }
        } catch (IllegalArgumentException e) {
            System.err.println("Wrong command line: " + e.getMessage() + " (see --help)");
            System.exit(WRONG_USE);
        } catch (IOException e) {
            System.err.println("The service could not start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    private void serve(CommandLine line) throws IOException, InterruptedException {
        DemoOptions options = line.options();
        DemoService service =
                DemoService.start(line.quiet() ? options : options.withListener(this::report));
        line.faults().forEach(service.faults()::arm);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "demo-close"));
        introduce(service);
        new CountDownLatch(1).await();
    }

    private void report(DemoEvent event) {
        LocalTime time =
                LocalTime.ofInstant(event.at(), ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS);
        out.println(time + "  " + event.endpoint().word() + "  " + event.outcome());
    }

    private void introduce(DemoService service) {
        out.println(introduction(service.account(), service.faultControlUri()));
    }

    static String introduction(PopinAccount account, URI faultControl) {
        return """
        Popin in a box: {base}
        (Ctrl+C ends it; everything it knows is then forgotten)

        Try it:
          curl -H 'X-API-KEY: {key}' -H 'X-TOKEN: {token}' -H 'Accept: application/json' \\
            {base}/slots
          curl -H 'X-API-KEY: {key}' -H 'X-TOKEN: {token}' \\
            --json '{"name":"Asha Rao","mobile":"9845012345","email":"asha@example.com","group":"QA101","pin_code":"560001"}' \\
            {base}/capture
          curl -H 'X-API-KEY: {key}' -H 'X-TOKEN: {token}' \\
            --json '{"customer_id":"MzE1","time":"<date> <time> of a slot"}' \\
            {base}/schedule

        Point Popin Desk at it:
          export POPIN_API_KEY='{key}' POPIN_SELLER_TOKEN='{token}'
          export POPIN_BASE_URL='{base}'

        Change its faults:
          curl -X PUT -d hang {faults}/schedule
          curl -X DELETE {faults}
          curl {faults}
        """
                .replace("{base}", account.base().toString())
                .replace("{faults}", faultControl.toString())
                .replace("{key}", account.apiKey())
                .replace("{token}", account.sellerToken());
    }
}

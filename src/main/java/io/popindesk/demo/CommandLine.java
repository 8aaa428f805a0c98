package io.popindesk.demo;

import io.popindesk.desk.ApiRevision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the demo service is asked to do when it is started alone.
 *
 * @param port the port, 0 for any free one
 * @param faults in text form, each naming its endpoint
 * @param seed decides which slots are free
 * @param otherDesks whether other desks book now and then
 * @param revisions the descriptions of the API that a capture may follow
 * @param quiet whether calls go unreported
 * @param help whether only the help is wanted
 */
record CommandLine(
        int port,
        List<String> faults,
        long seed,
        boolean otherDesks,
        Set<ApiRevision> revisions,
        boolean quiet,
        boolean help) {

    static final String HELP =
            """
            A Popin service on this machine, for trying things out, for training and for tests.

              --port 8099            the port on 127.0.0.1 (any free one if left out)
              --fault schedule=hang  a fault for capture, slots or schedule; may be given for each;
                                     schedule=2xhang strikes twice only
              --seed 1               another number offers other slots
              --no-other-desks       nobody else books
              --revision help-centre what a capture may be like: as in Popin's developer-hub, its
                                     help-centre, or either (if left out)
              --quiet                does not report the calls
              --help                 this text

            Faults: FAULTS.
            A status takes json, html, after, retry-after=… and location=…, with colons between:
            status:503:retry-after=3:html. "after" means that the request was carried out first.
            """
                    .replace("FAULTS", FaultText.FORMS);

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    CommandLine {
        faults = List.copyOf(faults);
    }

    /**
     * Reads the arguments of a command line.
     *
     * @throws IllegalArgumentException when one is wrong; the message says which, in words for a
     *     person
     */
    static CommandLine parse(String... args) {
        int port = 0;
        List<String> faults = new ArrayList<>();
        long seed = DemoOptions.standard().seed();
        boolean otherDesks = true;
        Set<ApiRevision> revisions = DemoOptions.standard().revisions();
        boolean quiet = false;
        boolean help = false;
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = Integer.parseInt(value(option, rest, PORT));
                case "--fault" -> faults.add(fault(value(option, rest)));
                case "--seed" -> seed = Long.parseLong(value(option, rest, NUMBER));
                case "--no-other-desks" -> otherDesks = false;
                case "--revision" -> revisions = Set.of(revision(value(option, rest)));
                case "--quiet" -> quiet = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new CommandLine(port, faults, seed, otherDesks, revisions, quiet, help);
    }

    private static ApiRevision revision(String name) {
        return switch (name) {
            case "developer-hub" -> ApiRevision.DEVELOPER_HUB;
            case "help-centre" -> ApiRevision.HELP_CENTRE;
            default ->
                    throw new IllegalArgumentException(
                            "--revision is developer-hub or help-centre, not \"" + name + "\"");
        };
    }

    /** A mistake is better told now than once the service runs. */
    private static String fault(String text) {
        new Faults().arm(text);
        return text;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return rest.next();
    }

    private static String value(String option, Iterator<String> rest, Pattern form) {
        String value = value(option, rest);
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(option + " needs a number, not \"" + value + "\"");
        }
        return value;
    }

    DemoOptions options() {
        return DemoOptions.standard()
                .withPort(port)
                .withSeed(seed)
                .withOtherDesks(otherDesks)
                .withRevisions(revisions);
    }
}

import io.popindesk.desk.Call;
import io.popindesk.desk.Cancellation;
import io.popindesk.desk.PopinAccount;
import io.popindesk.popin.HttpPopin;
import io.popindesk.popin.Limits;
import io.popindesk.popin.PopinSetUp;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Asks the service for its slots by the program's own client, in a process that did nothing else.
 */
final class FirstCall {
    private FirstCall() {}

    /**
     * Prints the milliseconds of the first and of the second call, that of making the client too.
     */
    public static void main(String[] arguments) throws Exception {
        PopinAccount account =
                new PopinAccount(
                        URI.create(System.getenv("POPIN_BASE_URL")),
                        System.getenv("POPIN_API_KEY"),
                        System.getenv("POPIN_SELLER_TOKEN"));
        long start = System.nanoTime();
        try (HttpPopin popin =
                new HttpPopin(
                        PopinSetUp.of(account, ZoneId.systemDefault()),
                        InstantSource.system(),
                        Limits.STANDARD)) {
            popin.slots(new Call(new Cancellation()));
            long first = System.nanoTime();
            popin.slots(new Call(new Cancellation()));
            long second = System.nanoTime();
            System.out.println((first - start) / 1e6 + " " + (second - first) / 1e6);
        }
    }
}

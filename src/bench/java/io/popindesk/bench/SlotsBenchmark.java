package io.popindesk.bench;

import io.popindesk.desk.Availability;
import io.popindesk.popin.SlotsAnswer;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Reading a list of slots, beside what Jackson needs only to walk its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SlotsBenchmark {
    /** The largest, with some slots of each day taken, other ones each day. */
    static final String GAPS = "365x96 with gaps";

    /** Days and slots a day. */
    @Param({"14x56", "365x96", GAPS})
    public String size = "";

    private final JsonFactory factory = new JsonFactory();
    private final SlotsAnswer answer = new SlotsAnswer();
    private byte[] body = {};

    @Setup
    public void makeBody() {
        String[] numbers = size.split("[x ]");
        byte[] whole =
                SlotLists.json(
                        LocalDate.of(2026, 1, 1),
                        Integer.parseInt(numbers[0]),
                        Integer.parseInt(numbers[1]));
        body = size.equals(GAPS) ? SlotLists.withGaps(whole) : whole;
    }

    /** As the program does: tolerantly, every slot an object in order. */
    @Benchmark
    public Availability read() throws Exception {
        return answer.read(body);
    }

    /** Nothing but the kinds of the tokens; no text is made of any. */
    @Benchmark
    public int tokens() {
        int count = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Starts of several programs, taken in turns so that they share the machine's better moments. */
final class Starts {
    private final Map<String, List<Start>> taken = new LinkedHashMap<>();

    private Starts() {}

    /**
     * Takes them, after a start of each that does not count and makes its home or profile.
     *
     * @param weighings in how many of the rounds the memory is read too
     * @param before what is done before each start
     */
    static Starts of(
            List<Contender> contenders, Trial trial, int rounds, int weighings, Trial.Before before)
            throws IOException, InterruptedException {
        Starts starts = new Starts();
        List<Pixels> whole = new ArrayList<>();
        for (Contender contender : contenders) {
            whole.add(trial.wholeScreenOf(contender));
            starts.taken.put(contender.name(), new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                // Nobody comes always after the same neighbour.
                int i = (turn + round) % contenders.size();
                Contender contender = contenders.get(i);
                before.each();
                starts.taken
                        .get(contender.name())
                        .add(trial.startOf(contender, whole.get(i), round < weighings));
            }
        }
        return starts;
    }

    /** Milliseconds until the form and all slots were painted. */
    Sample slots(String name) {
        return sample(name, Start::slots);
    }

    /** Milliseconds until the form was painted. */
    Sample form(String name) {
        return sample(name, Start::form);
    }

    /** Milliseconds of processor time until all was painted. */
    Sample cpu(String name) {
        return sample(name, Start::cpu);
    }

    /** Megabytes, where they were read. */
    Sample pss(String name) {
        return new Sample(
                taken.get(name).stream()
                        .mapToDouble(Start::pss)
                        .filter(megabytes -> megabytes > 0)
                        .toArray());
    }

    boolean has(String name) {
        return taken.containsKey(name);
    }

    private Sample sample(String name, ToDoubleFunction<Start> figure) {
        return new Sample(taken.get(name).stream().mapToDouble(figure).toArray());
    }
}

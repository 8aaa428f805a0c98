import java.util.List;
import java.util.Optional;

/** One line of the table. Every cell is text, empty where there is nothing to say. */
record Row(String measure, String figure, String beside, String ratio, String goal, String met) {
    static final Row HEAD = new Row("measure", "figure", "beside", "ratio", "goal", "met");

    /** Something beside something else. */
    static Row ratio(
            String measure,
            Sample figure,
            String unit,
            String besideName,
            Sample beside,
            Goal goal) {
        double ratio = figure.ratioTo(beside);
        return new Row(
                measure,
                figure.in(unit),
                besideName + ": " + beside.in(unit),
                Sample.number(ratio),
                goal.words(" x"),
                goal.isMet(ratio));
    }

    /** Something with a goal of its own, or with none. */
    static Row of(String measure, Sample figure, String unit, String beside, Goal goal) {
        return new Row(
                measure,
                figure.in(unit),
                beside,
                "",
                goal.words(" " + unit),
                goal.isMet(figure.median()));
    }

    List<String> cells() {
        return List.of(measure, figure, beside, ratio, goal, met);
    }

    /** At most so much, if there is a goal at all. */
    record Goal(Optional<Double> most) {
        static final Goal NONE = new Goal(Optional.empty());

        static Goal atMost(double most) {
            return new Goal(Optional.of(most));
        }

        String words(String unit) {
            return most.map(value -> "≤ " + Sample.number(value) + unit).orElse("");
        }

        String isMet(double value) {
            return most.map(limit -> value <= limit ? "yes" : "no").orElse("");
        }
    }
}

import java.util.Arrays;
import java.util.Locale;

/** Some measured values of one thing: what is said of them is their median and their range. */
record Sample(double... values) {
    /** At least one value. */
    Sample {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.clone();
        Arrays.sort(values);
    }

    /** The middle value; between the two middle ones where there is an even number of them. */
    double median() {
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    double least() {
        return values[0];
    }

    double most() {
        return values[values.length - 1];
    }

    /** How many times the other's median this one's is. */
    double ratioTo(Sample other) {
        return median() / other.median();
    }

    /** As "512 ms (498–533)". */
    String in(String unit) {
        String middle = number(median());
        return values.length == 1
                ? middle + " " + unit
                : middle + " " + unit + " (" + number(least()) + "–" + number(most()) + ")";
    }

    /** With as many digits as say something. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}

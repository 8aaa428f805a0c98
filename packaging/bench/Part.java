import java.io.IOException;
import java.util.List;

/** Some measurements that belong together. */
interface Part {
    /**
     * Takes them.
     *
     * @throws IOException where they cannot be taken; the message tells a person why
     */
    List<Row> measure() throws IOException, InterruptedException;
}

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to be started and looked at.
 *
 * @param name as in the table
 * @param command whole, as it is executed
 * @param environment beyond that of this bench
 * @param log where its output goes
 */
record Contender(String name, List<String> command, Map<String, String> environment, Path log) {}

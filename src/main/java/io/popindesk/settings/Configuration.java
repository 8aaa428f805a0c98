package io.popindesk.settings;

import io.popindesk.desk.PopinAccount;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this desk. Reading it touches neither the disk nor the network.
 *
 * @param account the account to book with; empty where none is configured, or wrongly
 * @param home where the program keeps its files, absolute
 * @param problems what is wrong, in the order of the variables; with any, the program must not book
 */
public record Configuration(Optional<PopinAccount> account, Path home, List<Problem> problems) {

    /** Something about a variable that a person has to mend. */
    public record Problem(Variable variable, Kind kind) {
        /** What is wrong with it. */
        public enum Kind {
            /** It is needed beside another one that is set. */
            MISSING,
            /** It has characters that no key has: blanks, line breaks, letters outside ASCII. */
            NOT_A_KEY,
            /** It is no web address. */
            NOT_AN_ADDRESS,
            /**
             * The address is neither https nor on this machine, so keys would travel in the open.
             */
            NOT_SECURE,
            /** It is no absolute path. */
            NOT_A_PATH
        }
    }

    /** The variables that are read. */
    public enum Variable {
        POPIN_API_KEY,
        POPIN_SELLER_TOKEN,
        POPIN_BASE_URL,
        POPINDESK_HOME
    }

    public Configuration {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the environment.
     *
     * @param environment the variables; an empty one counts as not set
     * @param defaultHome where files are kept unless {@code POPINDESK_HOME} says otherwise
     */
    public static Configuration from(Map<String, String> environment, Path defaultHome) {
        return new Reader(environment).read(defaultHome);
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<Problem> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Configuration read(Path defaultHome) {
            Optional<PopinAccount> account = account();
            return new Configuration(account, home(defaultHome), problems);
        }

        private Optional<PopinAccount> account() {
            boolean wanted =
                    value(Variable.POPIN_API_KEY).isPresent()
                            || value(Variable.POPIN_SELLER_TOKEN).isPresent()
                            || value(Variable.POPIN_BASE_URL).isPresent();
            if (!wanted) {
                return Optional.empty();
            }
            Optional<String> apiKey = key(Variable.POPIN_API_KEY);
            Optional<String> token = key(Variable.POPIN_SELLER_TOKEN);
            Optional<URI> base = base();
            if (apiKey.isEmpty() || token.isEmpty() || base.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new PopinAccount(base.get(), apiKey.get(), token.get()));
        }

        private Optional<String> key(Variable variable) {
            return read(variable, AccountText.key(value(variable).orElse("")));
        }

        private Optional<URI> base() {
            Variable variable = Variable.POPIN_BASE_URL;
            return read(variable, AccountText.base(value(variable).orElse("")));
        }

        private <T> Optional<T> read(Variable variable, AccountText.Reading<T> reading) {
            reading.problem().ifPresent(why -> problems.add(new Problem(variable, kind(why))));
            return reading.value();
        }

        private static Problem.Kind kind(AccountText.Problem why) {
            return switch (why) {
                case MISSING -> Problem.Kind.MISSING;
                case NOT_A_KEY -> Problem.Kind.NOT_A_KEY;
                case NOT_AN_ADDRESS -> Problem.Kind.NOT_AN_ADDRESS;
                case NOT_SECURE -> Problem.Kind.NOT_SECURE;
            };
        }

        private Path home(Path defaultHome) {
            Optional<String> given = value(Variable.POPINDESK_HOME);
            if (given.isEmpty()) {
                return defaultHome;
            }
            try {
                Path home = Path.of(given.get());
                if (home.isAbsolute()) {
                    return home.normalize();
                }
            } catch (InvalidPathException e) {
                // Told below, like a relative path.
            }
            problems.add(new Problem(Variable.POPINDESK_HOME, Problem.Kind.NOT_A_PATH));
            return defaultHome;
        }

        private Optional<String> value(Variable variable) {
            return Optional.ofNullable(environment.get(variable.name()))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }
    }
}

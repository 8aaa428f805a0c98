package io.popindesk.settings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.popindesk.settings.secrets.PassphraseRule.Problem;
import io.popindesk.settings.secrets.SecretFailure.Reason;
import io.popindesk.settings.secrets.SecretName.Kind;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

@Timeout(60)
class PassphraseFileTest {
    private static final SecretName KEY = new SecretName(Kind.API_KEY, "popin.to");
    private static final SecretName TOKEN = new SecretName(Kind.SELLER_TOKEN, "popin.to");
    private static final SecretName ELSEWHERE = new SecretName(Kind.API_KEY, "other.example");
    private static final String MARKED = "MARKED-SECRET-0815";

    @TempDir Path home;

    private Path path = Path.of("");

    @BeforeEach
    void here() {
        path = PassphraseFile.in(home);
    }

    @Test
    void secretsAreFoundAgainWithTheSamePassphrase() throws Exception {
        try (PassphraseFile file = PassphraseFile.create(path, phrase("घंटी bell 🔔 7"))) {
            file.keep(KEY, MARKED.toCharArray());
            file.keep(TOKEN, "first".toCharArray());
            file.keep(TOKEN, "टोकन".toCharArray());
            file.keep(ELSEWHERE, "gone".toCharArray());
            file.forget(ELSEWHERE);
            file.forget(ELSEWHERE);
        }
        try (PassphraseFile file = PassphraseFile.open(path, phrase("घंटी bell 🔔 7"))) {
            assertThat(file.read(KEY)).contains(MARKED.toCharArray());
            assertThat(file.read(TOKEN)).contains("टोकन".toCharArray());
            assertThat(file.read(ELSEWHERE)).isEmpty();
        }
    }

    @Test
    void nothingOfASecretStandsOnTheDisk() throws Exception {
        try (PassphraseFile file = PassphraseFile.create(path, phrase("long enough"))) {
            file.keep(KEY, MARKED.toCharArray());
            file.changePassphrase(phrase("another one"));
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(path);
        }
        assertThat(Files.readString(path))
                .contains("API_KEY", "popin.to", "600000")
                .doesNotContain(MARKED, "long enough", "another one")
                .doesNotContain(Base64.getEncoder().encodeToString(MARKED.getBytes(UTF_8)));
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no such rights");
        PassphraseFile.create(path, phrase("long enough")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPassphraseIsToldFromDamage() throws Exception {
        keepMarked();
        assertThatFailure(
                () -> PassphraseFile.open(path, phrase("long enoughh")), Reason.WRONG_PASSPHRASE);

        change(text -> text.substring(0, text.length() / 2));
        assertThatFailure(() -> PassphraseFile.open(path, phrase("long enough")), Reason.DAMAGED);

        Files.delete(path);
        assertThatFailure(() -> PassphraseFile.open(path, phrase("long enough")), Reason.ABSENT);
    }

    @Test
    void secretThatWasChangedOrMovedIsDamaged() throws Exception {
        keepMarked();
        // Keys of one place must not be sent to another, whoever edits the file.
        change(text -> text.replace("popin.to", "evil.example"));
        try (PassphraseFile file = PassphraseFile.open(path, phrase("long enough"))) {
            assertThat(file.read(KEY)).isEmpty();
            SecretName moved = new SecretName(Kind.API_KEY, "evil.example");
            assertThatFailure(() -> file.read(moved), Reason.DAMAGED);
            assertThatFailure(() -> file.changePassphrase(phrase("another one")), Reason.DAMAGED);
        }
    }

    @Test
    void hostileFileNeitherHangsNorFillsTheMemory() throws Exception {
        keepMarked();
        String sound = Files.readString(path);
        for (String iterations : new String[] {"2147483647", "5000001", "1", "-1", "1e9"}) {
            Files.writeString(path, sound.replace("600000", iterations));
            assertThatFailure(
                    () -> PassphraseFile.open(path, phrase("long enough")), Reason.DAMAGED);
        }
        for (String content : new String[] {"", "[]", "null", "{}", "[".repeat(60_000), "\0\1"}) {
            Files.writeString(path, content);
            assertThatFailure(
                    () -> PassphraseFile.open(path, phrase("long enough")), Reason.DAMAGED);
        }
        Files.writeString(path, " ".repeat(1 << 17));
        assertThatFailure(() -> PassphraseFile.open(path, phrase("long enough")), Reason.FAILED);
    }

    @Test
    void fewerIterationsThanItWasMadeWithOpenNothing() throws Exception {
        keepMarked();
        change(text -> text.replace("600000", "100000"));
        assertThatFailure(
                () -> PassphraseFile.open(path, phrase("long enough")), Reason.WRONG_PASSPHRASE);
    }

    @Test
    void passphraseCanBeChanged() throws Exception {
        keepMarked();
        try (PassphraseFile file = PassphraseFile.open(path, phrase("long enough"))) {
            String before = Files.readString(path);
            file.changePassphrase(phrase("another one"));
            assertThat(Files.readString(path)).isNotEqualTo(before);
            assertThat(file.read(KEY)).contains(MARKED.toCharArray());
            file.keep(TOKEN, "later".toCharArray());
        }
        assertThatFailure(
                () -> PassphraseFile.open(path, phrase("long enough")), Reason.WRONG_PASSPHRASE);
        try (PassphraseFile file = PassphraseFile.open(path, phrase("another one"))) {
            assertThat(file.read(KEY)).contains(MARKED.toCharArray());
            assertThat(file.read(TOKEN)).contains("later".toCharArray());
        }
    }

    @Test
    void whatCouldNotBeWrittenIsNotKeptInMemoryEither() throws Exception {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Path inside = PassphraseFile.in(folder);
        try (PassphraseFile file = PassphraseFile.create(inside, phrase("long enough"))) {
            Files.delete(inside);
            Files.delete(folder);
            Files.writeString(folder, "in the way");
            assertThatFailure(() -> file.keep(KEY, MARKED.toCharArray()), Reason.FAILED);
            assertThat(file.read(KEY)).isEmpty();
        }
    }

    @Test
    void sameSecretNeverLooksTheSame() throws Exception {
        try (PassphraseFile file = PassphraseFile.create(path, phrase("long enough"))) {
            file.keep(KEY, MARKED.toCharArray());
            String first = Files.readString(path);
            file.keep(KEY, MARKED.toCharArray());
            assertThat(Files.readString(path)).isNotEqualTo(first);
        }
    }

    @Test
    void passphraseIsJudgedByItsLengthAlone() {
        assertThat(PassphraseRule.problem(phrase("1234567"))).contains(Problem.TOO_SHORT);
        // Two characters for Java, one for whoever types it.
        assertThat(PassphraseRule.problem(phrase("🔔🔔🔔🔔"))).contains(Problem.TOO_SHORT);
        assertThat(PassphraseRule.problem(phrase("12345678"))).isEmpty();
        assertThat(PassphraseRule.problem(phrase("x".repeat(201)))).contains(Problem.TOO_LONG);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PassphraseFile.create(path, phrase("1234567")));
        assertThat(path).doesNotExist();
    }

    @Test
    void sessionForgetsWhenItEnds() {
        SessionSecrets session = new SessionSecrets();
        char[] mine = MARKED.toCharArray();
        session.keep(KEY, mine);
        Arrays.fill(mine, '\0');
        assertThat(session.read(KEY)).contains(MARKED.toCharArray());
        session.forget(KEY);
        assertThat(session.read(KEY)).isEmpty();
        session.keep(KEY, MARKED.toCharArray());
        session.close();
        assertThat(session.read(KEY)).isEmpty();
    }

    private void keepMarked() throws SecretFailure {
        try (PassphraseFile file = PassphraseFile.create(path, phrase("long enough"))) {
            file.keep(KEY, MARKED.toCharArray());
        }
    }

    private void change(UnaryOperator<String> how) throws IOException {
        Files.writeString(path, how.apply(Files.readString(path)));
    }

    private static char[] phrase(String words) {
        return words.toCharArray();
    }

    private static void assertThatFailure(ThrowingCallable call, Reason reason) {
        assertThatExceptionOfType(SecretFailure.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}

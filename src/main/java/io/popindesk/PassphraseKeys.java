package io.popindesk;

import io.popindesk.settings.secrets.PassphraseFile;
import io.popindesk.settings.secrets.SecretFailure;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The keys of the account in a file under a passphrase. */
final class PassphraseKeys implements KeyVault.KeyFile {
    private final Path file;

    PassphraseKeys(Path file) {
        this.file = file;
    }

    @Override
    public <T> T read(char[] passphrase, KeyVault.Reading<T> reading) throws SecretFailure {
        try (PassphraseFile open = PassphraseFile.open(file, passphrase)) {
            return reading.from(open);
        }
    }

    @Override
    public void replace(char[] passphrase, KeyVault.Writing writing) throws SecretFailure {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (PassphraseFile made = PassphraseFile.create(next, passphrase)) {
                writing.into(made);
            }
            move(next);
        } catch (IOException e) {
            throw new SecretFailure(SecretFailure.Reason.FAILED, e);
        } finally {
            discard(next);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path next) throws SecretFailure {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            throw new SecretFailure(SecretFailure.Reason.FAILED, e);
        }
    }

    @Override
    public void remove() throws SecretFailure {
        discard(file);
    }
}

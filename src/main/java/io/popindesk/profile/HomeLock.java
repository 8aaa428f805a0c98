package io.popindesk.profile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/**
 * Held by the one program that works on a home. The operating system gives it up when the process
 * ends, however it ends; that the file is there means nothing. The file must not be opened by
 * anything else in this process: on POSIX, closing any channel to it gives up the lock.
 */
public final class HomeLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, unless another program holds it.
     *
     * @return the lock; empty where another program holds it
     * @throws IOException where there can be no lock, such as on a disk that may only be read
     */
    static Optional<HomeLock> take(Home home) throws IOException {
        home.create();
        FileChannel channel = home.open(home.lock());
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new HomeLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which comes to the same.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * Holds it until the process has ended, after everything else: a lock that nobody refers to is
     * given up with the memory that it took.
     */
    public void holdToTheEnd() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("lock").unstarted(this::bePresent));
    }

    private void bePresent() {
        try {
            LOG.debug("the home is about to be free");
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

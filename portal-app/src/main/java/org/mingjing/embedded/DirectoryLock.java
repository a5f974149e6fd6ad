package org.mingjing.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One data directory has one owner: a lock that the operating system gives back when the owner dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DirectoryInUse another process owns the directory: hand the work to it, or choose another directory */
    static DirectoryLock acquire(Path directory) {
        try {
            FileChannel channel = FileChannel.open(
                    directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DirectoryInUse(directory);
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a running portal owns the directory. */
    static boolean owned(Path directory) throws IOException {
        try {
            acquire(directory).close();
            return false;
        } catch (DirectoryInUse running) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The directory is owned by another running portal. */
    static final class DirectoryInUse extends RuntimeException {
        DirectoryInUse(Path directory) {
            super("数据目录 " + directory + " 正被另一个正在运行的明镜使用 (data directory in use by a running portal)");
        }
    }
}

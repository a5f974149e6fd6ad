package org.mingjing.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Small files that must survive a power failure: whole or not at all, on disk before the method returns, their owner's alone. */
public final class DurableFile {

    private static final String PART = "writing-";

    private DurableFile() {}

    /** Replaces the file in one step. */
    public static void write(Path file, byte[] content) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Path part = Files.createTempFile(
                    folder,
                    PART,
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rename or deletion is durable when its folder is. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes what a kill left half written. */
    public static void sweep(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, PART + "*")) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }
}

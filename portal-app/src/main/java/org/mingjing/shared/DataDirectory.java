package org.mingjing.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where a node keeps its files ({@code mingjing.data}): the embedded database, keys, the index, files on their way in. */
@ConfigurationProperties("mingjing")
public record DataDirectory(@DefaultValue(".mingjing") Path data) {

    /** A folder below it, created where missing, readable by its owner alone. */
    public Path folder(String name) {
        Path folder = data.toAbsolutePath().normalize().resolve(name);
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small secret: whole or not at all, readable by its owner alone. */
    public void writeSecret(Path file, byte[] content) {
        try {
            Path part = Files.createTempFile(
                    file.getParent(),
                    "secret",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(part, content);
            Files.move(
                    part,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

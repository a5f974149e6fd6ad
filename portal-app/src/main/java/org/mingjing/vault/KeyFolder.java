package org.mingjing.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.DurableFile;

/**
 * The data directory's {@code keys}: {@code master.key}, the older {@code master-ID.key} of a rotation under way, and {@code
 * lookup.key}. Several nodes may share it. What is written here is on disk, whole, before the method returns.
 */
final class KeyFolder {

    private static final String CURRENT = "master.key";
    private static final String LOOKUP = "lookup.key";

    private final Path folder;

    KeyFolder(DataDirectory directory) {
        folder = directory.folder("keys");
    }

    MasterKey current() {
        return MasterKey.parse(readOrMake(CURRENT), CURRENT);
    }

    byte[] lookup() {
        return MasterKey.bytes(readOrMake(LOOKUP), LOOKUP);
    }

    List<MasterKey> older() {
        List<MasterKey> older = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "master-*.key")) {
            for (Path file : files) {
                older.add(MasterKey.parse(Files.readString(file), file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return older;
    }

    /** Keeps the current key under its id; from here on {@link #older} knows it. */
    void keep(MasterKey key) {
        write(older(key.id()), key.base64());
    }

    /** Makes it the current key, in one step. The one before must have been kept. */
    void replaceCurrent(MasterKey fresh) {
        write(folder.resolve(CURRENT), fresh.base64());
    }

    /** Nothing needs it any more; takes along what a kill left half written. */
    void delete(String id) {
        try {
            Files.deleteIfExists(older(id));
            DurableFile.sweep(folder);
            DurableFile.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whenever the current key does; costs one look at the file system. */
    Object stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(folder.resolve(CURRENT), BasicFileAttributes.class);
            return List.of(now.lastModifiedTime(), String.valueOf(now.fileKey()));
        } catch (NoSuchFileException notYet) {
            return "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path older(String id) {
        return folder.resolve("master-" + id + ".key");
    }

    private String readOrMake(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, MasterKey.fresh().base64());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        DurableFile.write(file, content.getBytes(StandardCharsets.US_ASCII));
    }
}

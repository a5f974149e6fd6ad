package org.mingjing.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The portal's classes, read and verified once per build and mapped by every process after that (class data sharing): a start takes
 * half the time. Folders can't be shared in this way, so they are packed first. It is kept below {@code target} for as long as no class
 * changes.
 */
final class PreparedClasses {

    private static final Path FOLDER =
            Path.of("target", "prepared-classes").toAbsolutePath().normalize();
    private static final List<String> SAME_EACH_TIME = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** A start on a data directory that nobody else uses; ended properly once the portal is ready. */
    interface Rehearsal {
        void run(Path data, List<String> options) throws IOException, InterruptedException;
    }

    private PreparedClasses() {}

    /** A process's options with its class path. While another fork prepares, the plain ones. */
    static List<String> options(Rehearsal rehearsal) throws IOException {
        List<Path> path = Stream.of(Objects.requireNonNullElse(
                                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        Path folder = FOLDER.resolve(fingerprint(path));
        Path archive = folder.resolve("portal.jsa");
        if (!Files.exists(archive) && !prepare(path, folder, archive, rehearsal)) {
            return with(path, List.of());
        }
        return with(packed(path, folder), List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
    }

    private static List<String> with(List<Path> path, List<String> more) {
        List<String> options = new ArrayList<>(SAME_EACH_TIME);
        options.addAll(more);
        options.add("-cp");
        options.add(String.join(
                File.pathSeparator, path.stream().map(Path::toString).toList()));
        return options;
    }

    private static boolean prepare(List<Path> path, Path folder, Path archive, Rehearsal rehearsal) throws IOException {
        Files.createDirectories(FOLDER);
        try (FileChannel file =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                return false;
            }
            if (!Files.exists(archive)) {
                Path unfinished = folder.resolve("unfinished.jsa");
                forgetOthers(folder);
                pack(path, folder);
                rehearsal.run(
                        Files.createDirectories(folder.resolve("rehearsal/data")),
                        with(
                                packed(path, folder),
                                List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-Xlog:cds*=off")));
                FileSystemUtils.deleteRecursively(folder.resolve("rehearsal"));
                if (!Files.exists(unfinished)) {
                    return false;
                }
                Files.move(unfinished, archive);
            }
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forgetOthers(Path folder) throws IOException {
        try (Stream<Path> others = Files.list(FOLDER)) {
            for (Path other : others.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        Files.createDirectories(folder);
    }

    private static List<Path> packed(List<Path> path, Path folder) {
        List<Path> packed = new ArrayList<>();
        for (Path entry : path) {
            packed.add(Files.isDirectory(entry) ? folder.resolve(packed.size() + ".jar") : entry);
        }
        return packed;
    }

    private static void pack(List<Path> path, Path folder) throws IOException {
        List<Path> packed = packed(path, folder);
        for (int i = 0; i < path.size(); i++) {
            if (Files.isDirectory(path.get(i))) {
                try (OutputStream out = Files.newOutputStream(packed.get(i));
                        ZipOutputStream jar = new ZipOutputStream(out);
                        Stream<Path> files = Files.walk(path.get(i))) {
                    for (Path file : files.sorted().skip(1).toList()) {
                        pack(path.get(i), file, jar);
                    }
                }
            }
        }
    }

    private static void pack(Path root, Path file, ZipOutputStream jar) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        String name = root.relativize(file).toString().replace(File.separatorChar, '/');
        byte[] content = isFolder ? new byte[0] : Files.readAllBytes(file);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(isFolder ? name + "/" : name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    /** Of the Java that runs, and every file of the class path with its size and time. */
    private static String fingerprint(List<Path> path) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Path entry : path) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    FileTime time = Files.getLastModifiedTime(file);
                    sum.update((file + " " + Files.size(file) + " " + time.toMillis())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }
}

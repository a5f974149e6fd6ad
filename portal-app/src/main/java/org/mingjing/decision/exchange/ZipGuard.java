package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;

/** Zip containers that can be read at a known cost. Nothing is ever unpacked to a path from inside. */
public final class ZipGuard {

    private static final long SMALL = 10L << 20;

    private ZipGuard() {}

    /** Opens a container after a look at its directory: how many entries, how large, how packed. */
    public static ZipFile open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile(Reason.TRUNCATED);
        }
        try {
            check(zip, limits);
            return zip;
        } catch (UnreadableFile e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipFile zip, Limits limits) {
        if (zip.size() > limits.zipEntries()) {
            throw new UnreadableFile(Reason.ZIP_BOMB);
        }
        long total = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            long size = Math.max(0, entry.getSize());
            total += size;
            long packed = Math.max(1, entry.getCompressedSize());
            if (total > limits.unpackedBytes() || (size > SMALL && size / packed > limits.ratio())) {
                throw new UnreadableFile(Reason.ZIP_BOMB);
            }
        }
    }

    /** An entry's bytes, which end with an {@link UnreadableFile} where they are more or others than declared. */
    public static InputStream read(ZipFile zip, ZipEntry entry) throws IOException {
        try {
            return new Declared(zip.getInputStream(entry), entry);
        } catch (ZipException e) {
            throw new UnreadableFile(
                    e.getMessage() != null && e.getMessage().contains("encrypted")
                            ? Reason.PASSWORD_PROTECTED
                            : Reason.TRUNCATED);
        }
    }

    private static final class Declared extends InputStream {

        private final InputStream in;
        private final ZipEntry entry;
        private final CRC32 sum = new CRC32();
        private long count;

        Declared(InputStream in, ZipEntry entry) {
            this.in = in;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read;
            try {
                read = in.read(into, from, length);
            } catch (ZipException | java.io.EOFException e) {
                throw new UnreadableFile(Reason.TRUNCATED, Map.of("entry", entry.getName()));
            }
            if (read < 0) {
                if (count != entry.getSize() || sum.getValue() != entry.getCrc()) {
                    throw new UnreadableFile(Reason.TRUNCATED, Map.of("entry", entry.getName()));
                }
                return -1;
            }
            sum.update(into, from, read);
            count += read;
            if (count > entry.getSize()) {
                throw new UnreadableFile(Reason.ZIP_BOMB, Map.of("entry", entry.getName()));
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

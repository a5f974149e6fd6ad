package org.mingjing.decision.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.mingjing.decision.verification.Unfit.Reason;
import org.mingjing.shared.upload.FormParts;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

/** Takes one file out of a form (RFC 7578), in memory alone: the container's way over the disk is closed for public pages. */
@Component
class UploadedFile {

    static final int LARGEST = 10 << 20;

    private static final int UNIT = 64 << 10;
    private static final int ROOM = 80 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long DRAINED = 256L << 20;

    private final Semaphore units = new Semaphore(ROOM / UNIT);

    interface Judge {
        Verdict of(byte[] file);
    }

    /** Hands the first file that has a name or bytes to the judge, and forgets it. */
    Verdict judged(HttpServletRequest request, Judge judge) throws IOException {
        Lease lease = new Lease();
        try (Body body = new Body(request.getInputStream())) {
            byte[] file;
            try {
                file = first(request, body, lease);
            } catch (Unfit unfit) {
                body.drain();
                return new Verdict.Unreadable(unfit.reason());
            } catch (IOException broken) {
                body.drain();
                return new Verdict.Unreadable(body.beyond() ? Reason.TOO_LARGE : Reason.CUT_OFF);
            }
            return judge.of(file);
        } finally {
            lease.giveBack();
        }
    }

    private byte[] first(HttpServletRequest request, Body body, Lease lease) throws IOException, Unfit {
        FileItemIterator parts = FormParts.of(request, body);
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream content = part.openStream()) {
                byte[] bytes = part.isFormField() ? new byte[0] : bytes(content, lease);
                boolean chosen = part.getName() != null && !part.getName().isEmpty();
                if (bytes.length > 0 || !part.isFormField() && chosen) {
                    return bytes;
                }
            }
        }
        throw new Unfit(Reason.EMPTY);
    }

    private static byte[] bytes(InputStream content, Lease lease) throws IOException, Unfit {
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(UNIT);
        byte[] chunk = new byte[UNIT];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (bytes.size() + (long) read > LARGEST) {
                throw new Unfit(Reason.TOO_LARGE);
            }
            if (!lease.take(read)) {
                throw new Unfit(Reason.BUSY);
            }
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArrayUnsafe();
    }

    /** One body's share of the memory that all under way may take together. */
    private final class Lease {

        private int taken;
        private long used;

        boolean take(int bytes) {
            used += bytes;
            int needed = (int) (used / UNIT) + 1 - taken;
            if (needed > 0 && !units.tryAcquire(needed)) {
                return false;
            }
            taken += Math.max(0, needed);
            return true;
        }

        void giveBack() {
            units.release(taken);
            taken = 0;
        }
    }

    /** Ends at the largest body and after a while; the rest can be read away, so that the sender gets to see the answer. */
    private static final class Body extends FilterInputStream {

        private final Deadline deadline = Deadline.in(PATIENCE);
        private long left = LARGEST + (1 << 20);

        Body(InputStream in) {
            super(in);
        }

        boolean beyond() {
            return left < 0;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0 || deadline.over()) {
                throw new IOException("too much or too slow");
            }
        }

        void drain() {
            byte[] waste = new byte[UNIT];
            try {
                long drained = 0;
                for (int read = in.read(waste);
                        read >= 0 && drained < DRAINED && !deadline.over();
                        read = in.read(waste)) {
                    drained += read;
                }
            } catch (IOException gone) {
                left = 0;
            }
        }
    }
}

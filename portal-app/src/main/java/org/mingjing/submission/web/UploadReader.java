package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.upload.FormParts;
import org.mingjing.submission.web.Upload.Problem;
import org.springframework.util.FastByteArrayOutputStream;

/** Reads one body part by part (RFC 7578), within limits; what was read before a limit or a break is kept. */
final class UploadReader {

    private static final int CHUNK = 64 << 10;

    /** Files of one body whose bytes are kept; the rest are counted. */
    private final int mostFiles;

    private final long largestFile;
    private final long largestBody;
    private final UploadMemory.Lease memory;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<byte @Nullable []> files = new ArrayList<>();
    private final Map<Integer, byte[]> originals = new LinkedHashMap<>();
    private long typing;
    private int sent;

    UploadReader(DoorSettings settings, int mostFiles, long largestFile, UploadMemory.Lease memory) {
        this.mostFiles = mostFiles;
        this.largestFile = largestFile;
        this.largestBody = settings.request().toBytes();
        this.typing = settings.fields().toBytes();
        this.memory = memory;
    }

    /** A limit was reached. */
    private static final class Stop extends IOException {

        private static final long serialVersionUID = 1;
        private final Problem problem;

        Stop(Problem problem) {
            super(problem.name(), null);
            this.problem = problem;
        }
    }

    Upload read(HttpServletRequest request) throws IOException {
        try (Measured body = new Measured(request.getInputStream(), largestBody)) {
            Problem problem = Problem.NONE;
            try {
                if (String.valueOf(request.getContentType()).regionMatches(true, 0, "multipart/", 0, 10)) {
                    parts(request, body);
                } else {
                    FormFields.decode(text(body), fields);
                    problem = body.read() < 0 ? Problem.NONE : Problem.TOO_LARGE;
                }
            } catch (IOException | IllegalArgumentException unreadable) {
                problem = reason(unreadable);
            }
            if (problem != Problem.NONE) {
                body.drain();
            }
            return new Upload(fields, files, originals, sent, problem);
        }
    }

    private static Problem reason(@Nullable Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stop stop) {
                return stop.problem;
            }
        }
        return Problem.BROKEN;
    }

    private void parts(HttpServletRequest request, InputStream body) throws IOException {
        FileItemIterator parts = FormParts.of(request, body);
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream content = part.openStream()) {
                part(part, content);
            }
        }
    }

    private void part(FileItemStream part, InputStream content) throws IOException {
        String field = part.getFieldName();
        if (field == null) {
            return;
        }
        if (part.isFormField() || field.equals("submission")) {
            fields.computeIfAbsent(field, name -> new ArrayList<>()).add(text(content));
            if (content.read() >= 0) {
                throw new Stop(Problem.TOO_LARGE);
            }
        } else if (field.equals("originals")) {
            original(part.getName(), content);
        } else if (field.equals("files")) {
            file(content, part.getName() == null || part.getName().isEmpty());
        }
    }

    /** As much as may be typed. */
    private String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes((int) typing);
        typing -= bytes.length;
        if (bytes.length > CHUNK && !memory.take(bytes.length)) {
            throw new Stop(Problem.BUSY);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void file(InputStream content, boolean nameless) throws IOException {
        if (sent >= mostFiles) {
            sent++;
            return;
        }
        byte[] bytes = bytes(content);
        if (bytes == null || bytes.length > 0 || !nameless) {
            files.add(bytes);
            sent++;
        }
    }

    private void original(@Nullable String index, InputStream content) throws IOException {
        if (index != null && index.matches("[0-9]{1,2}") && Integer.parseInt(index) < mostFiles) {
            byte[] bytes = bytes(content);
            if (bytes != null) {
                originals.put(Integer.valueOf(index), bytes);
            }
        }
    }

    /** Null beyond the largest file. */
    private byte @Nullable [] bytes(InputStream content) throws IOException {
        FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (bytes.size() + (long) read > largestFile) {
                return null;
            }
            if (!memory.take(read)) {
                throw new Stop(Problem.BUSY);
            }
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArrayUnsafe();
    }

    /** Stops at the largest body; what lies beyond can be read away, so that the sender gets to see the answer. */
    private static final class Measured extends FilterInputStream {

        private static final long DRAINED = 1L << 30;
        private long left;

        Measured(InputStream in, long most) {
            super(in);
            this.left = most;
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
            if (left < 0) {
                throw new Stop(Problem.TOO_LARGE);
            }
        }

        void drain() {
            byte[] waste = new byte[CHUNK];
            try {
                long drained = 0;
                for (int read = in.read(waste); read >= 0 && drained < DRAINED; read = in.read(waste)) {
                    drained += read;
                }
            } catch (IOException gone) {
                left = 0;
            }
        }
    }
}

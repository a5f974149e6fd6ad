package org.mingjing.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrived, in memory alone.
 *
 * @param fields what was typed, as far as it could be read
 * @param files in the order sent; null for one beyond the largest size, of which nothing is kept
 * @param originals by the index of the file that they belong to
 * @param sent how many files there were, more than {@code files} holds where there were too many
 */
record Upload(
        Map<String, List<String>> fields,
        List<byte @Nullable []> files,
        Map<Integer, byte[]> originals,
        int sent,
        Problem problem) {

    static final String ATTRIBUTE = Upload.class.getName();

    /** Why a body couldn't be read to its end. */
    enum Problem {
        NONE(200),
        TOO_LARGE(413),
        /** Cut off, or not the multipart that it says. */
        BROKEN(400),
        /** Too many large bodies at once. */
        BUSY(503);

        private final int status;

        Problem(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String key() {
            return "form.upload." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What the filter read. */
    static Upload of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Upload upload
                ? upload
                : new Upload(Map.of(), List.of(), Map.of(), 0, Problem.BROKEN);
    }

    @Nullable
    String field(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public String toString() {
        return "Upload[" + problem + "]";
    }
}

package org.mingjing.shared.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/** The parts of a form (RFC 7578) as they come in; nothing is kept, in memory or on disk. */
public final class FormParts {

    private static final int HEADERS = 16 << 10;

    private FormParts() {}

    /** @param body the request's, measured by the caller @throws IOException not such a form, or what the body throws */
    public static FileItemIterator of(HttpServletRequest request, InputStream body) throws IOException {
        FileUpload reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(HEADERS);
        return reader.getItemIterator(new Body(request, body));
    }

    private record Body(HttpServletRequest request, InputStream content) implements UploadContext {
        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return content;
        }
    }
}

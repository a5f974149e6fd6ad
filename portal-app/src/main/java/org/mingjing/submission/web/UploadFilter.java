package org.mingjing.submission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to a form or to the API before anyone else does: in memory, within limits, never through the container's files on
 * disk. The parameters are then the query's and the body's.
 */
final class UploadFilter extends OncePerRequestFilter {

    private final DoorSettings settings;
    private final AttachmentSettings attachments;
    private final UploadMemory memory;

    UploadFilter(DoorSettings settings, AttachmentSettings attachments) {
        this.settings = settings;
        this.attachments = attachments;
        this.memory = new UploadMemory(settings.memory().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(java.util.Locale.ROOT);
        return !request.getMethod().equals("POST")
                || !type.startsWith("multipart/") && !type.startsWith("application/x-www-form-urlencoded");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (UploadMemory.Lease lease = memory.lease()) {
            Upload upload =
                    new UploadReader(settings, attachments.files(), attachments.largestFile(), lease).read(request);
            request.setAttribute(Upload.ATTRIBUTE, upload);
            try {
                chain.doFilter(new Read(request, upload), response);
            } finally {
                request.removeAttribute(Upload.ATTRIBUTE);
            }
        }
    }

    /** The request, its body read. */
    private static final class Read extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Read(HttpServletRequest request, Upload upload) {
            super(request);
            Map<String, List<String>> all = new LinkedHashMap<>();
            String query = request.getQueryString();
            if (query != null) {
                FormFields.decode(query, all);
            }
            upload.fields().forEach((name, values) -> all.computeIfAbsent(name, key -> new ArrayList<>())
                    .addAll(values));
            all.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        }

        @Override
        public String getContentType() {
            return "application/x-www-form-urlencoded";
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}

package org.mingjing.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that can't be decoded, or are too many, are none. Tomcat reports them by an exception that quotes what came in, which would
 * end up in the log, a receipt or a secret with it.
 */
final class ReadableParameters extends OncePerRequestFilter {

    /** Open311 answers unreadable parameters by itself, in the words of its specification. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/open311/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Guarded guarded = new Guarded(request);
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET");
        if (asked && !guarded.readable()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(guarded, response);
        }
    }

    private static final class Guarded extends HttpServletRequestWrapper {

        Guarded(HttpServletRequest request) {
            super(request);
        }

        boolean readable() {
            try {
                super.getParameterMap();
                return true;
            } catch (InvalidParameterException quoting) {
                return false;
            }
        }

        @Override
        public @Nullable String getParameter(String name) {
            return readable() ? super.getParameter(name) : null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return readable() ? super.getParameterValues(name) : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return readable() ? super.getParameterMap() : Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return readable() ? super.getParameterNames() : Collections.emptyEnumeration();
        }
    }
}

package org.mingjing.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers of the stateless pages and of static files: a strict policy, and public caching that always asks again. */
final class StatelessHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** The wizard shows pictures before they are sent, and works out its proof beside the page. */
    private static final String FORM_POLICY = POLICY.replace("img-src 'self' data:", "img-src 'self' data: blob:")
            + "; media-src 'self' blob:; worker-src 'self'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Addresses.elsewhere(path) && !path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = Addresses.form(request.getRequestURI());
        response.setHeader("Content-Security-Policy", form ? FORM_POLICY : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", form ? "no-referrer" : "strict-origin-when-cross-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
        response.setHeader("Cache-Control", caching(request));
        chain.doFilter(request, response);
    }

    private static String caching(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reading || Addresses.confidential(path)) {
            return "no-store";
        }
        boolean named = path.startsWith("/assets/") && request.getParameter("v") != null;
        return named ? "public, max-age=31536000, immutable" : "public, no-cache";
    }
}

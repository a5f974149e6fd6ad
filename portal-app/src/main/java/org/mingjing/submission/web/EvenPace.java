package org.mingjing.submission.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every answer to a receipt take a whole number of beats (100 ms): an unknown receipt, whose answer costs less work than a
 * case of many messages, is answered as slowly as a known one, so that a clock tells a guesser nothing.
 */
@Component
class EvenPace extends OncePerRequestFilter {

    private static final Pattern PACED =
            Pattern.compile("/track(/.*)?|/api/v1/submissions/(lookup|messages|dispute|rating|leak|line|deletion)");

    private final Duration beat;

    EvenPace(@Value("${mingjing.submission.beat:100ms}") Duration beat) {
        this.beat = beat;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !PACED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long started = System.nanoTime();
        var held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
        } finally {
            rest(System.nanoTime() - started);
            held.copyBodyToResponse();
        }
    }

    private void rest(long spent) {
        try {
            Thread.sleep(Duration.ofNanos(beat.toNanos() - spent % beat.toNanos()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

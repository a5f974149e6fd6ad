package org.mingjing.submission.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.submission.open311.ApiKeys.Admission;
import org.mingjing.submission.open311.Reply.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open311 GeoReport v2. The last part of an address says the form: {@code .xml} or {@code .json}; {@code lang=en} speaks English. */
@RestController
@RequestMapping("/open311/v2")
class Open311Api {

    private static final String FORMAT = ".{format:json|xml}";
    private static final Pattern PATH = Pattern.compile(
            "/open311/v2/(discovery|services|requests|(?:services|requests|tokens)/[^/]{1,200}?)(\\.[a-z0-9]{1,8})?");

    /** Bytes; a description of 4,000 Chinese characters is 36,000 once it is escaped. */
    private static final int LARGEST_BODY = 200_000;

    private final ServiceCatalogue services;
    private final ClosedReports reports;
    private final NewRequests newRequests;
    private final ApiKeys keys;
    private final Edge edge;

    Open311Api(ServiceCatalogue services, ClosedReports reports, NewRequests newRequests, ApiKeys keys, Edge edge) {
        this.services = services;
        this.reports = reports;
        this.newRequests = newRequests;
        this.keys = keys;
        this.edge = edge;
    }

    @GetMapping("/discovery" + FORMAT)
    ResponseEntity<byte[]> discovery(@PathVariable String format, Locale locale) {
        return edge.answer(Format.of(format), new Document("discovery", services.discovery(locale)), locale);
    }

    @GetMapping("/services" + FORMAT)
    ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request, Locale locale) {
        return here(format, request, locale, () -> new Document("services", services.services(locale)));
    }

    @GetMapping("/services/{code}" + FORMAT)
    ResponseEntity<byte[]> definition(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request, Locale locale) {
        return here(format, request, locale, () -> services.definition(code, locale)
                .<Reply>map(definition -> new Document("service_definition", definition))
                .orElseGet(() -> Reply.refused(Refusal.notFound("service_code"))));
    }

    @GetMapping("/requests" + FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request, Locale locale) {
        return here(format, request, locale, () -> switch (RequestQuery.read(request::getParameter, reports.today())) {
            case RequestQuery.Read.Usable usable ->
                new Document("service_requests", reports.list(usable.query(), extended(request), locale));
            case RequestQuery.Read.Unusable unusable -> Reply.refused(unusable.reason());
        });
    }

    /** A case's number, which is what a client gets for its report, names no published line: 404, whether there is such a case or not. */
    @GetMapping("/requests/{id}" + FORMAT)
    ResponseEntity<byte[]> find(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request, Locale locale) {
        return here(format, request, locale, () -> PublicId.of(id)
                .flatMap(found -> reports.find(found, extended(request), locale))
                .<Reply>map(found -> new Document("service_requests", List.of(found)))
                .orElseGet(() -> Reply.refused(Refusal.of(404, "not-public"))));
    }

    /** Every service here is {@code realtime}: no token is ever given out. */
    @GetMapping("/tokens/{token}" + FORMAT)
    ResponseEntity<byte[]> token(@PathVariable String format, HttpServletRequest request, Locale locale) {
        return here(format, request, locale, () -> Reply.refused(Refusal.of(404, "no-token")));
    }

    @PostMapping("/requests" + FORMAT)
    ResponseEntity<byte[]> post(@PathVariable String format, HttpServletRequest request, Locale locale) {
        Format form = Format.of(format);
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return edge.answer(form, Reply.refused(Refusal.of(413, "too-large", LARGEST_BODY)), locale);
        }
        if (!formEncoded(request)) {
            return edge.answer(form, Reply.refused(Refusal.of(415, "not-a-form")), locale);
        }
        String query = request.getQueryString();
        if (query != null && query.contains("api_key")) {
            return edge.answer(form, Reply.refused(Refusal.of(400, "key-in-address")), locale);
        }
        return here(format, request, locale, () -> {
            PostedRequest posted = PostedRequest.read(request::getParameter, request.getHeader("Idempotency-Key"));
            return switch (keys.admit(posted.apiKey())) {
                case Admission.Admitted admitted -> newRequests.take(posted, admitted.client(), locale);
                case Admission.NoneIssued none -> Reply.refused(Refusal.of(403, "no-keys"));
                case Admission.Unknown unknown -> Reply.refused(Refusal.of(403, "api-key"));
                case Admission.Exhausted exhausted ->
                    Reply.refused(
                            Refusal.of(429, "budget", exhausted.retryAfter().toMinutes() + 1));
            };
        });
    }

    /** What is none of the calls above: another method, another form, another address. */
    @RequestMapping("/**")
    ResponseEntity<byte[]> anythingElse(HttpServletRequest request, Locale locale) {
        Matcher path = PATH.matcher(request.getRequestURI());
        Format format = edge.preferred(request);
        if (!path.matches()) {
            return edge.answer(format, Reply.refused(Refusal.of(404, "no-such-call")), locale);
        }
        String extension = path.group(2);
        if (!".json".equals(extension) && !".xml".equals(extension)) {
            return edge.answer(format, Reply.refused(Refusal.of(406, "format")), locale);
        }
        String allowed = path.group(1).equals("requests") ? "GET, HEAD, POST" : "GET, HEAD";
        ResponseEntity<byte[]> refused = edge.answer(format, Reply.refused(Refusal.of(405, "method", allowed)), locale);
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .header(HttpHeaders.ALLOW, allowed)
                .body(refused.getBody());
    }

    private ResponseEntity<byte[]> here(
            String format, HttpServletRequest request, Locale locale, Supplier<Reply> reply) {
        boolean elsewhere = edge.elsewhere(request.getParameter("jurisdiction_id"));
        return edge.answer(
                Format.of(format),
                elsewhere ? Reply.refused(Refusal.notFound("jurisdiction_id")) : reply.get(),
                locale);
    }

    private static boolean extended(HttpServletRequest request) {
        return "true".equals(request.getParameter("extensions"));
    }

    private static boolean formEncoded(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}

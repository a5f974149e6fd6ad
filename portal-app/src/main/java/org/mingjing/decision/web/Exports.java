package org.mingjing.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.exchange.ExchangeFormat;
import org.mingjing.decision.exchange.ExchangeWriter;
import org.mingjing.shared.Shanghai;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that a search finds, streamed to the very end: no login, no ceiling. */
@Controller
class Exports {

    private final DecisionCatalogue catalogue;
    private final WebSettings settings;
    private final Refusals refusals;
    private final Clock clock;

    Exports(DecisionCatalogue catalogue, WebSettings settings, Refusals refusals, Clock clock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/decisions.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        export(ExchangeFormat.CSV, "text/csv;charset=UTF-8", request, response, locale);
    }

    @GetMapping("/decisions.jsonl")
    void jsonl(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        export(ExchangeFormat.JSONL, "application/x-ndjson", request, response, locale);
    }

    @GetMapping("/decisions.xlsx")
    void xlsx(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        export(
                ExchangeFormat.XLSX,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                request,
                response,
                locale);
    }

    private void export(
            ExchangeFormat format, String type, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        SearchRequest asked = SearchRequest.of(request.getParameterMap(), Shanghai.today(clock), 1);
        if (!asked.problems().isEmpty()) {
            throw refusals.unusable(asked.problems(), locale);
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"decisions-" + Shanghai.today(clock) + "." + format.extension() + "\"");
        String base = settings.absolute("/decisions/");
        try (ExchangeWriter writer = ExchangeWriter.of(format, response.getOutputStream(), id -> base + id)) {
            catalogue.export(asked.query(), decision -> write(writer, decision));
        }
    }

    private static void write(ExchangeWriter writer, Published decision) {
        try {
            writer.write(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingjing.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The one edge where errors become words: problem details (RFC 9457) for programs, a plain page for people. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 406, 410, 413, 415, 429, 500, 503);

    private final ErrorAttributes attributes;
    private final MessageSource messages;
    private final TraditionalChinese traditional;

    ErrorPages(ErrorAttributes attributes, MessageSource messages, TraditionalChinese traditional) {
        this.attributes = attributes;
        this.messages = messages;
        this.traditional = traditional;
    }

    /** A {@link ModelAndView} or a {@link ProblemDetail}. */
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        response.setHeader("Cache-Control", "no-store");
        if (!Addresses.machineForm(Addresses.originalPath(request))) {
            ModelAndView page = new ModelAndView("site/error", status);
            page.addObject("key", EXPLAINED.contains(status.value()) ? status.value() : general(status));
            page.addObject("code", status.value());
            return page;
        }
        response.setHeader("Vary", "Accept-Language");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(request, status, locale));
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, Locale locale) {
        Throwable cause = attributes.getError(new ServletWebRequest(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        int key = EXPLAINED.contains(status.value()) ? status.value() : general(status);
        problem.setTitle(say("error." + key + ".title", locale));
        problem.setDetail(say("error." + key + ".detail", locale));
        problem.setInstance(URI.create(Addresses.originalPath(request).replaceAll("[^\\w./%~-]", "")));
        if (cause instanceof ErrorResponse refusal && refusal.getBody().getProperties() != null) {
            problem.setProperties(refusal.getBody().getProperties());
            problem.setDetail(inScript(refusal.getBody().getDetail(), locale));
        }
        return problem;
    }

    private String say(String key, Locale locale) {
        return String.valueOf(inScript(messages.getMessage(key, null, locale), locale));
    }

    private @Nullable String inScript(@Nullable String text, Locale locale) {
        return text != null && Language.of(locale) == Language.ZH_HANT ? traditional.convert(text) : text;
    }

    private static int general(HttpStatus status) {
        return status.is4xxClientError() ? 400 : 500;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}

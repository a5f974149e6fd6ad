package org.mingjing.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What a path is for, and the two parameters that every page's address carries: {@code lang} and {@code mode}. */
final class Addresses {

    private static final Pattern MACHINE_FORM =
            Pattern.compile("/api/.*|/robots\\.txt|/\\.well-known/.*|.*\\.(json|txt|pdf|atom|csv|jsonl|xlsx|xml)");
    private static final Pattern FILE = Pattern.compile("/(assets|VAADIN|app)(/.*)?");
    private static final Pattern EXPORT = Pattern.compile(".*\\.(csv|jsonl|xlsx|pdf)");

    private static final Pattern FORM =
            Pattern.compile("/(report|complaint|appeal|correction|suggestion|footage-request|r/.*)");

    private static final Pattern CONFIDENTIAL = Pattern.compile("/(actuator|api/v1/staff|login|logout|oauth2)(/.*)?");

    private Addresses() {}

    /** Read by programs: errors are problem details there, not pages. */
    static boolean machineForm(String path) {
        return MACHINE_FORM.matcher(path).matches();
    }

    /** Streams of any length, which can't be held back for an ETag. */
    static boolean export(String path) {
        return EXPORT.matcher(path).matches();
    }

    /** Static files and the Vaadin portal: none of the stateless pages. */
    static boolean elsewhere(String path) {
        return FILE.matcher(path).matches();
    }

    /** Where the public writes to the bureau. */
    static boolean form(String path) {
        return FORM.matcher(path).matches();
    }

    static boolean elder(HttpServletRequest request) {
        return "elder".equals(request.getParameter("mode"));
    }

    /** Sign-in, staff and health: never kept by any cache. */
    static boolean confidential(String path) {
        return CONFIDENTIAL.matcher(path).matches();
    }

    /** The language that the address names; callers of the API, whose answers differ in their errors only, are asked for theirs. */
    static Language language(HttpServletRequest request) {
        String named = request.getParameter("lang");
        if (named == null
                && originalPath(request).startsWith("/api/")
                && request.getHeader("Accept-Language") != null) {
            return Language.of(request.getLocale());
        }
        return Language.of(named);
    }

    /** The path asked for, also while an error page is made. */
    static String originalPath(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("//") ? path.replaceFirst("^/+", "/") : path;
    }

    /** The same address in another language or mode. What was posted never becomes part of an address. */
    static String inAnother(HttpServletRequest request, Language language, boolean elder) {
        StringBuilder query = new StringBuilder();
        boolean reading = !request.getMethod().equals("POST");
        request.getParameterMap().forEach((name, values) -> {
            if (reading && !name.equals("lang") && !name.equals("mode") && name.length() < 30) {
                for (String value : values) {
                    if (!value.isBlank() && value.length() <= 500) {
                        append(query, name, value);
                    }
                }
            }
        });
        carry(query, language, elder);
        return originalPath(request) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Adds language and mode to a link within the site. */
    static String carrying(String link, Language language, boolean elder) {
        if (language == Language.ZH && !elder) {
            return link;
        }
        String path = link.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (elsewhere(path) || machineForm(path) && !path.endsWith(".atom") || link.contains("lang=")) {
            return link;
        }
        StringBuilder query = new StringBuilder();
        carry(query, language, elder && !machineForm(path));
        if (query.isEmpty()) {
            return link;
        }
        int fragment = link.indexOf('#');
        String address = fragment < 0 ? link : link.substring(0, fragment);
        String tail = fragment < 0 ? "" : link.substring(fragment);
        return address + (address.contains("?") ? "&" : "?") + query + tail;
    }

    private static void carry(StringBuilder query, Language language, boolean elder) {
        if (language != Language.ZH) {
            append(query, "lang", language.parameter());
        }
        if (elder) {
            append(query, "mode", "elder");
        }
    }

    private static void append(StringBuilder query, String name, @Nullable String value) {
        query.append(query.isEmpty() ? "" : "&")
                .append(UriUtils.encode(name, "UTF-8"))
                .append('=')
                .append(UriUtils.encode(value == null ? "" : value, "UTF-8"));
    }
}

package org.mingjing.site.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stateless page of the same task as a view, for browsers that can't show the view. */
final class PlainPage {

    private static final String WORKBENCH = "/search";

    /** The search workbench has the results page, with the same parameters; every other view begins at home. */
    static String of(VaadinRequest request, Reading reading) {
        String path = request.getPathInfo();
        boolean search = path != null && path.startsWith(WORKBENCH);
        String query = Stream.concat(search ? parameters(request) : Stream.empty(), reading.parameters())
                .collect(Collectors.joining("&"));
        return request.getContextPath() + (search ? "/decisions" : "/") + (query.isEmpty() ? "" : "?" + query);
    }

    private static Stream<String> parameters(VaadinRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(Reading.LANG) && !entry.getKey().equals(Reading.MODE))
                .flatMap(entry ->
                        Stream.of(entry.getValue()).map(value -> encode(entry.getKey()) + "=" + encode(value)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PlainPage() {}
}

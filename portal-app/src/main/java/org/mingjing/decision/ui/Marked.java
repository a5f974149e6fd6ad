package org.mingjing.decision.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which what was searched for is marked. */
final class Marked extends Span {

    Marked(String text, Collection<String> words) {
        if (words.isEmpty()) {
            setText(text);
            return;
        }
        var any = Pattern.compile(words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")))
                .matcher(text);
        int from = 0;
        while (any.find()) {
            add(new Span(text.substring(from, any.start())), new Mark(any.group()));
            from = any.end();
        }
        add(new Span(text.substring(from)));
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String text) {
            setText(text);
        }
    }
}

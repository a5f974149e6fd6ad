package org.mingjing.notice.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.mingjing.notice.Topic;
import org.mingjing.shared.Shanghai;

/** How notices look. */
final class Lines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Shanghai.ZONE);

    private Lines() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static Span pill(String words, Topic topic) {
        var pill = new Span(words);
        pill.addClassNames(
                "pill",
                switch (topic) {
                    case NEW, ANSWERED, PROGRESS -> "go";
                    case NEARLY_LATE, DISPUTED -> "wait";
                    case LATE -> "stop";
                });
        return pill;
    }
}

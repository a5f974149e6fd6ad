package org.mingjing.submission.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where replies become bytes, and refusals the specification's errors. */
@Component
class Edge {

    private final Open311Settings settings;
    private final MessageSource messages;

    Edge(Open311Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    ResponseEntity<byte[]> answer(Format format, Reply reply, Locale locale) {
        return switch (reply) {
            case Reply.Document document ->
                ResponseEntity.ok()
                        .contentType(format.mediaType())
                        .body(format.write(document.root(), document.content()));
            case Reply.Refused refused -> {
                List<Answers.Fault> faults = refused.reasons().stream()
                        .map(reason -> new Answers.Fault(reason.status(), say(reason, locale)))
                        .toList();
                yield ResponseEntity.status(faults.getFirst().code())
                        .contentType(format.mediaType())
                        .cacheControl(CacheControl.noStore())
                        .body(format.write("errors", faults));
            }
        };
    }

    private String say(Refusal reason, Locale locale) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof Number number ? number.toString() : argument)
                .toArray();
        return messages.getMessage("open311.error." + reason.key(), arguments, locale);
    }

    /** The form of an error where the address names none: JSON if the client would rather have that, else XML, which everyone reads. */
    Format preferred(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = path.endsWith(".json") || !path.endsWith(".xml") && accept != null && accept.contains("json");
        return json ? Format.JSON : Format.XML;
    }

    /** Whether a client means another jurisdiction. */
    boolean elsewhere(@Nullable String jurisdiction) {
        String ours = settings.jurisdiction();
        return ours != null && jurisdiction != null && !jurisdiction.isBlank() && !jurisdiction.equals(ours);
    }
}

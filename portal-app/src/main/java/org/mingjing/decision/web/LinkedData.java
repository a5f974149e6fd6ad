package org.mingjing.decision.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.decision.DecisionContent;
import org.mingjing.decision.PublicDecision.Published;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A decision as JSON-LD (schema.org). Persons and sole traders aren't named in it. */
@Component
class LinkedData {

    private final JsonMapper json;

    LinkedData(JsonMapper json) {
        this.json = json;
    }

    /** Safe within a script element: no character of it can end one. */
    String of(Published decision, String url) {
        DecisionContent content = decision.content();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "DigitalDocument");
        data.put("@id", url);
        data.put("url", url);
        data.put("identifier", content.documentNumber());
        data.put("name", content.namesAPerson() ? content.documentNumber() : content.title());
        data.put("genre", "行政处罚决定书");
        data.put("inLanguage", "zh-CN");
        data.put("dateCreated", content.decisionDate().toString());
        data.put("datePublished", Times.iso(decision.publishedAt()));
        data.put("dateModified", Times.iso(decision.changedAt()));
        data.put("version", decision.version());
        if (decision.publishedUntil() != null) {
            data.put("expires", decision.publishedUntil().toString());
        }
        data.put("publisher", Map.of("@type", "GovernmentOrganization", "name", content.agency()));
        data.put("keywords", content.offence());
        if (!content.namesAPerson()) {
            data.put("about", Map.of("@type", "Organization", "name", content.party()));
        }
        data.put("isAccessibleForFree", true);
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}

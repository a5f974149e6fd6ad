package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.decision.web.SearchAddress;

/** The same search elsewhere: as files, as a feed, as a plain page. */
final class SearchLinks extends Nav {

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    SearchLinks() {
        addClassName("search-links");
        getElement().setAttribute("aria-label", getTranslation("decision.search.elsewhere"));
        link("/decisions.csv", "CSV");
        link("/decisions.xlsx", "XLSX");
        link("/decisions.jsonl", "JSONL");
        link("/decisions.atom", getTranslation("decision.saved.subscribe"));
        link("/decisions", getTranslation("decision.search.page"));
    }

    private void link(String path, String words) {
        var link = new Anchor(path, words);
        link.setRouterIgnore(true);
        links.put(path, link);
        add(link);
    }

    void show(SearchAddress address) {
        links.forEach((path, link) -> link.setHref(address.at(path)));
    }
}

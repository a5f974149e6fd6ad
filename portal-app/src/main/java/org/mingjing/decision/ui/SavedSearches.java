package org.mingjing.decision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Searches that a person keeps, in this browser alone: nobody signs in, nothing is stored with us. */
final class SavedSearches extends Details {

    private static final String KEY = "mingjing.searches";
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4000;
    private static final TypeReference<List<Saved>> LIST = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TextField name = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("decision.saved.empty"));
    private final Consumer<String> opened;
    private final List<Saved> saved = new ArrayList<>();

    /** @param query as in an address, from {@code ?} on */
    record Saved(String name, String query) {

        boolean fits() {
            return !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && query.length() <= LONGEST_QUERY
                    && (query.isEmpty() || query.startsWith("?"));
        }
    }

    /**
     * @param current the search at hand, as in an address from {@code ?} on
     * @param opened told the query of the one that a person opens
     */
    SavedSearches(Supplier<String> current, Consumer<String> opened) {
        setSummaryText(getTranslation("decision.saved.title"));
        this.opened = opened;
        addClassName("saved");
        name.setAriaLabel(getTranslation("decision.saved.name"));
        name.setPlaceholder(getTranslation("decision.saved.name"));
        name.setMaxLength(LONGEST_NAME);
        var keep = new Button(getTranslation("decision.saved.keep"), click -> keep(current.get()));
        var form = new Div(name, keep);
        form.addClassName("saved-form");
        empty.addClassName("quiet");
        add(form, empty, list);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs("try { return localStorage.getItem($0) || '[]' } catch (e) { return '[]' }", KEY)
                .then(String.class, this::take);
    }

    /** What the browser keeps is a person's own, and is read as carefully as anything that comes from outside. */
    private void take(String json) {
        saved.clear();
        try {
            JSON.readValue(json, LIST).stream().filter(Saved::fits).limit(MOST).forEach(saved::add);
        } catch (JacksonException | NullPointerException unreadable) {
            saved.clear();
        }
        show();
    }

    private void keep(String query) {
        String called = name.getValue().strip();
        if (called.isEmpty()) {
            name.focus();
            return;
        }
        saved.removeIf(each -> each.name().equals(called));
        saved.addFirst(new Saved(called, query));
        while (saved.size() > MOST) {
            saved.removeLast();
        }
        name.clear();
        store();
    }

    private void store() {
        getElement()
                .executeJs(
                        "try { localStorage.setItem($0, $1) } catch (e) { /* private window: kept until it closes */ }",
                        KEY,
                        JSON.writeValueAsString(saved));
        show();
    }

    private void show() {
        list.removeAll();
        empty.setVisible(saved.isEmpty());
        for (Saved each : saved) {
            var open = new Button(each.name(), click -> opened.accept(each.query()));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            var feed = new Anchor("/decisions.atom" + each.query(), getTranslation("decision.saved.subscribe"));
            feed.setRouterIgnore(true);
            feed.setAriaLabel(getTranslation("decision.saved.subscribe") + ": " + each.name());
            var delete = new Button(getTranslation("decision.saved.delete"), click -> {
                saved.remove(each);
                store();
            });
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            delete.setAriaLabel(getTranslation("decision.saved.delete") + ": " + each.name());
            list.add(new ListItem(open, feed, delete));
        }
    }
}

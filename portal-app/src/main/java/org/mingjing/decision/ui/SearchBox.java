package org.mingjing.decision.ui;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;

/** What one searches for, with completions while typing. */
final class SearchBox extends TextField {

    private static final int DEBOUNCE_MILLISECONDS = 250;
    private static final int LONGEST = 500;

    private final Element completions = new Element("datalist");

    SearchBox(Consumer<String> typed) {
        setAriaLabel(getTranslation("decision.search.text"));
        setPlaceholder(getTranslation("decision.search.placeholder"));
        setPrefixComponent(new Icon("vaadin", "search"));
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        addClassName("search-box");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(DEBOUNCE_MILLISECONDS);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue());
            }
        });
        getElement().appendChild(completions);
        addAttachListener(attached -> getElement()
                .executeJs(
                        "$0.id = 'search-completions'; this.inputElement.setAttribute('list', $0.id);"
                                + "this.inputElement.setAttribute('autocomplete', 'off')",
                        completions));
    }

    /** Offers these to complete what is being typed. */
    void offer(List<String> texts) {
        completions.removeAllChildren();
        texts.forEach(text -> completions.appendChild(new Element("option").setAttribute("value", text)));
    }
}

package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingjing.search.DecisionHits.FacetCount;

/**
 * One dimension's values, each a box to tick with how many carry it. A box that is already there stays where it is when the
 * counts change, so that the focus stays on it.
 */
final class FacetList extends Details {

    private static final int SHOWN = 8;
    private static final int MOST = 60;

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Button more = new Button();
    private final UnaryOperator<String> words;
    private final Consumer<String> toggled;
    private List<FacetCount> counts = List.of();
    private Set<String> chosen = Set.of();
    private boolean all;

    /**
     * @param words of a value
     * @param toggled told the value that a person ticked or cleared
     */
    FacetList(String title, UnaryOperator<String> words, Consumer<String> toggled) {
        super(title);
        this.words = words;
        this.toggled = toggled;
        addClassName("facet");
        setOpened(true);
        list.addClassName("facet-values");
        list.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        more.addClickListener(click -> {
            all = !all;
            fill();
        });
        add(list, more);
    }

    /** @param anew whether the order may change: not while somebody ticks boxes here */
    void show(List<FacetCount> counts, List<String> chosen, boolean anew) {
        this.counts = counts;
        this.chosen = new LinkedHashSet<>(chosen);
        if (anew) {
            list.removeAll();
            boxes.clear();
        }
        fill();
    }

    private void fill() {
        Map<String, Long> wanted = counts.stream()
                .limit(all ? MOST : SHOWN)
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count, (a, b) -> a, LinkedHashMap::new));
        for (String value : chosen) {
            wanted.putIfAbsent(value, count(value));
        }
        for (String value : new ArrayList<>(boxes.keySet())) {
            if (!wanted.containsKey(value)) {
                list.remove(boxes.remove(value));
            }
        }
        wanted.forEach((value, count) -> {
            Checkbox box = boxes.computeIfAbsent(value, this::box);
            box.setLabel(words.apply(value) + " (" + Times.number(count) + ")");
            box.setValue(chosen.contains(value));
        });
        more.setVisible(counts.size() > SHOWN);
        more.setText(getTranslation(all ? "decision.search.fewer" : "decision.search.more"));
        setVisible(!boxes.isEmpty());
    }

    private long count(String value) {
        return counts.stream()
                .filter(each -> each.value().equals(value))
                .mapToLong(FacetCount::count)
                .findFirst()
                .orElse(0);
    }

    private Checkbox box(String value) {
        var box = new Checkbox();
        box.addValueChangeListener(ticked -> {
            if (ticked.isFromClient()) {
                toggled.accept(value);
            }
        });
        list.add(box);
        return box;
    }
}

package org.mingjing.decision.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.web.SearchAddress;
import org.mingjing.search.DecisionHits.FacetCount;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.DecisionQuery.StatusFilter;

/** Everything that narrows a search but its text. Each change makes another address. */
final class SearchFilters extends Details {

    private static final List<String> DIMENSIONS = List.of("offence", "agency", "district", "kind", "partyKind");

    private final Consumer<SearchAddress> changed;
    private final Map<String, FacetList> facets = new LinkedHashMap<>();
    private final DatePicker from = Fields.day(this, "more.from");
    private final DatePicker to = Fields.day(this, "more.to");
    private final BigDecimalField fineMin = new BigDecimalField(getTranslation("more.fineMin"));
    private final BigDecimalField fineMax = new BigDecimalField(getTranslation("more.fineMax"));
    private final Select<StatusFilter> status = new Select<>();
    private final Button clear = new Button(getTranslation("decision.search.clear"));
    private SearchAddress address = SearchAddress.of(Map.of());

    SearchFilters(Consumer<SearchAddress> changed) {
        setSummaryText(getTranslation("decision.search.filters"));
        this.changed = changed;
        addClassName("filters");
        setOpened(true);
        for (String dimension : DIMENSIONS) {
            facets.put(
                    dimension,
                    new FacetList(
                            getTranslation("facet." + dimension),
                            value -> words(dimension, value),
                            value -> changed.accept(address.toggled(dimension, value))));
        }
        status.setLabel(getTranslation("more.status"));
        status.setItems(StatusFilter.values());
        status.setItemLabelGenerator(each -> getTranslation("status." + each));
        bind(from, "from");
        bind(to, "to");
        fineMin.setValueChangeMode(ValueChangeMode.LAZY);
        fineMax.setValueChangeMode(ValueChangeMode.LAZY);
        bind(fineMin, "fineMin");
        bind(fineMax, "fineMax");
        status.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(address.with("status", write(change.getValue())));
            }
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        clear.addClickListener(
                click -> changed.accept(SearchAddress.of(Map.of()).with("q", text())));
        var ranges = new Div(from, to, fineMin, fineMax, status);
        ranges.addClassName("ranges");
        add(clear);
        facets.values().forEach(this::add);
        add(ranges);
    }

    private @Nullable String text() {
        String text = address.first("q");
        return text.isEmpty() ? null : text;
    }

    private <V> void bind(AbstractField<?, V> field, String parameter) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                V value = change.getValue();
                changed.accept(address.with(parameter, value == null ? null : write(value)));
            }
        });
    }

    private static @Nullable String write(@Nullable Object value) {
        return value instanceof StatusFilter status
                ? (status == StatusFilter.PUBLISHED ? null : status.name().toLowerCase(Locale.ROOT))
                : Objects.toString(value, null);
    }

    private String words(String dimension, String value) {
        return switch (dimension) {
            case "kind" -> getTranslation("penaltyKind." + value);
            case "partyKind" -> getTranslation("partyKind." + value);
            default -> value;
        };
    }

    /** @param anew whether the values' order may change */
    void show(SearchAddress address, DecisionQuery query, Map<String, List<FacetCount>> counts, boolean anew) {
        this.address = address;
        facets.forEach((dimension, list) ->
                list.show(counts.getOrDefault(dimension, List.of()), address.all(dimension), anew));
        from.setValue(query.from());
        to.setValue(query.to());
        fineMin.setValue(query.fineMin());
        fineMax.setValue(query.fineMax());
        status.setValue(query.status());
        clear.setVisible(
                !address.with("q", null).with("sort", null).parameters().isEmpty());
    }
}

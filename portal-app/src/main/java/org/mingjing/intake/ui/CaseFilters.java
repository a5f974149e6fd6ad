package org.mingjing.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseQuery;
import org.mingjing.intake.Channel;
import org.mingjing.intake.routing.Categories;
import org.mingjing.intake.routing.Category;

/** What narrows a queue: kind, channel, category, a part of the number. */
final class CaseFilters extends Div {

    private final Select<CaseKind> kind = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final ComboBox<Category> category = new ComboBox<>();
    private final TextField number = new TextField();
    private final transient Categories categories;
    private final Runnable changed;
    private boolean quiet;

    CaseFilters(Categories categories, Runnable changed) {
        this.categories = categories;
        this.changed = changed;
        addClassName("case-filters");
        choice(kind, "kind", CaseKind.values(), each -> getTranslation("case.kind." + each));
        choice(channel, "channel", Channel.values(), each -> getTranslation("case.channel." + each));
        category.setItemLabelGenerator(each -> each.name(getLocale()));
        category.setPlaceholder(getTranslation("intake.filter.category"));
        category.setAriaLabel(getTranslation("intake.filter.category"));
        category.setClearButtonVisible(true);
        category.setItems(all());
        category.addValueChangeListener(chosen -> tell());
        number.setPlaceholder(getTranslation("intake.filter.number"));
        number.setAriaLabel(getTranslation("intake.filter.number"));
        number.setClearButtonVisible(true);
        number.setMaxLength(40);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(typed -> tell());
        add(kind, channel, category, number);
    }

    private <E extends Enum<E>> void choice(
            Select<E> select, String name, E[] values, com.vaadin.flow.component.ItemLabelGenerator<E> words) {
        String all = getTranslation("intake.filter." + name);
        select.setAriaLabel(all);
        select.setItems(Arrays.asList(values));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setPlaceholder(all);
        select.setItemLabelGenerator(each -> each == null ? all : words.apply(each));
        select.addValueChangeListener(chosen -> tell());
    }

    private List<Category> all() {
        return Stream.of(CaseKind.values())
                .flatMap(each -> categories.of(each.name()).stream())
                .toList();
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    CaseQuery query(CaseQuery.Queue queue) {
        Category chosen = category.getValue();
        return new CaseQuery(
                queue, kind.getValue(), channel.getValue(), chosen == null ? null : chosen.code(), number.getValue());
    }

    /** Shows what an address says, without telling of it. */
    void show(CaseQuery query) {
        quiet = true;
        kind.setValue(query.kind());
        channel.setValue(query.channel());
        category.setValue(found(query.category()));
        number.setValue(query.number());
        quiet = false;
    }

    private @Nullable Category found(@Nullable String code) {
        return code == null ? null : categories.find(code).orElse(null);
    }

    void focus() {
        number.focus();
    }
}

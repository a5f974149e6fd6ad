package org.mingjing.decision.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.DecisionQuery.Sort;
import org.mingjing.shared.ui.KeyStrokes;

/** Decisions found, page by page as one scrolls; on a phone as cards. Its first page comes with the search that counted. */
final class ResultGrid extends Grid<Row> {

    static final int PAGE = 50;

    private final transient DecisionCatalogue catalogue;
    private final Column<Row> card;
    private final Column<Row> title;
    private final List<Column<Row>> details;
    private final Column<Row> fine;
    private final Column<Row> date;
    private @Nullable DecisionQuery query;
    private @Nullable List<Row> first;
    private int size;
    private boolean narrow;
    private boolean beside;
    private @Nullable Row open;
    private @Nullable Row focused;

    ResultGrid(DecisionCatalogue catalogue, Consumer<Row> chosen) {
        this.catalogue = catalogue;
        addClassName("results");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("decision.search.none"));
        getElement().setAttribute("aria-label", getTranslation("decision.search.results"));
        card = addComponentColumn(this::card).setHeader(getTranslation("decision.search.results"));
        title = addComponentColumn(this::title)
                .setHeader(getTranslation("field.title"))
                .setFlexGrow(3)
                .setWidth("15rem");
        details = List.of(
                addColumn(Row::agency).setHeader(getTranslation("field.agency")).setWidth("9rem"),
                addColumn(Row::district)
                        .setHeader(getTranslation("field.district"))
                        .setWidth("6.5rem")
                        .setFlexGrow(0));
        fine = addColumn(row -> row.fineYuan().signum() == 0 ? "" : Times.yuan(row.fineYuan()))
                .setHeader(getTranslation("field.fineYuan"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0);
        date = addColumn(Row::decisionDate)
                .setHeader(getTranslation("field.decisionDate"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        getColumns().forEach(column -> column.setResizable(true));
        setPartNameGenerator(row -> open != null && open.id().equals(row.id()) ? "open-row" : null);
        setDataProvider(new CallbackDataProvider<>(this::page, any -> size, Row::id));
        addItemClickListener(click -> chosen.accept(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        KeyStrokes.on(this, Map.of("Enter", () -> {
            if (focused != null) {
                chosen.accept(focused);
            }
        }));
        fit();
    }

    /** Lets a person sort by date and fine. @param sorted told the order wanted */
    void sortable(Consumer<Sort> sorted) {
        fine.setSortable(true).setComparator((a, b) -> 0);
        date.setSortable(true).setComparator((a, b) -> 0);
        addSortListener(change -> {
            if (change.isFromClient()) {
                sorted.accept(change.getSortOrder().stream()
                        .findFirst()
                        .map(this::sort)
                        .orElse(Sort.RELEVANCE));
            }
        });
    }

    private Sort sort(GridSortOrder<Row> order) {
        boolean up = order.getDirection() == SortDirection.ASCENDING;
        return order.getSorted() == fine ? (up ? Sort.FINE_ASC : Sort.FINE_DESC) : (up ? Sort.OLDEST : Sort.NEWEST);
    }

    private void showSort(Sort sort) {
        if (!date.isSortable()) {
            return;
        }
        sort(
                switch (sort) {
                    case NEWEST -> List.of(new GridSortOrder<>(date, SortDirection.DESCENDING));
                    case OLDEST -> List.of(new GridSortOrder<>(date, SortDirection.ASCENDING));
                    case FINE_DESC -> List.of(new GridSortOrder<>(fine, SortDirection.DESCENDING));
                    case FINE_ASC -> List.of(new GridSortOrder<>(fine, SortDirection.ASCENDING));
                    case RELEVANCE, PUBLISHED -> List.of();
                });
    }

    /** @param hits of the query's first page */
    void show(DecisionQuery query, DecisionHits hits) {
        this.query = query;
        first = hits.items().stream().map(Row::of).toList();
        size = (int) Math.min(hits.total(), DecisionQuery.PAGING_LIMIT);
        showSort(query.sort());
        getDataProvider().refreshAll();
        scrollToStart();
    }

    private Stream<Row> page(Query<Row, Void> asked) {
        List<Row> known = first;
        if (known != null && asked.getOffset() == 0 && asked.getLimit() <= PAGE) {
            first = null;
            asked.getPage();
            asked.getPageSize();
            return known.stream().limit(asked.getLimit());
        }
        return search(asked.getPage() + 1, asked.getPageSize());
    }

    private Stream<Row> search(int page, int size) {
        DecisionQuery now = query;
        return now == null
                ? Stream.of()
                : catalogue.search(at(now, page, size)).items().stream().map(Row::of);
    }

    /** The one in this place; empty beyond either end. */
    Optional<Row> at(int index) {
        return index < 0 || index >= size
                ? Optional.empty()
                : search(index / PAGE + 1, PAGE).skip(index % PAGE).findFirst();
    }

    /** Where it stands among the first ones. */
    OptionalInt indexOf(Row row) {
        List<Row> near = search(1, PAGE).toList();
        return IntStream.range(0, near.size())
                .filter(i -> near.get(i).id().equals(row.id()))
                .findFirst();
    }

    /** The query at another place. */
    static DecisionQuery at(DecisionQuery query, int page, int size) {
        return new DecisionQuery(
                query.text(),
                query.agencies(),
                query.districts(),
                query.penaltyKinds(),
                query.offences(),
                query.partyKinds(),
                query.from(),
                query.to(),
                query.fineMin(),
                query.fineMax(),
                query.status(),
                query.sort(),
                query.today(),
                page,
                size,
                null);
    }

    private Div title(Row row) {
        var title = new Div(new Div(new Marked(row.name(), row.marked())), number(row));
        title.addClassName("run-card");
        return title;
    }

    private Div card(Row row) {
        var title = new Div(new Marked(row.name(), row.marked()));
        title.addClassName("strong");
        var pills = new Div();
        pills.addClassName("pills");
        if (row.fineYuan().signum() > 0) {
            pills.add(Pills.pill(getTranslation("decision.search.fine", Times.yuan(row.fineYuan())), "plain"));
        }
        if (row.status() != DecisionDocument.Status.PUBLISHED) {
            pills.add(Pills.pill(getTranslation("status." + row.status()), "wait"));
        }
        var card = new Div(title, number(row), pills);
        card.addClassName("run-card");
        return card;
    }

    private Span number(Row row) {
        var number = new Span(row.documentNumber() + (narrow || beside ? " · " + row.decisionDate() : ""));
        number.addClassName("quiet");
        return number;
    }

    /** @param narrow whether the window is a phone's */
    void fitWindow(boolean narrow) {
        this.narrow = narrow;
        fit();
    }

    /** @param row the one open beside the table; null for none */
    void fitBeside(@Nullable Row row) {
        Row before = open;
        open = row;
        beside = row != null;
        fit();
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(row))
                .flatMap(Optional::stream)
                .forEach(getDataProvider()::refreshItem);
    }

    private void fit() {
        boolean cards = narrow || beside;
        card.setVisible(cards);
        title.setVisible(!cards);
        details.forEach(column -> column.setVisible(!cards));
        fine.setVisible(!cards);
        date.setVisible(!cards);
    }
}

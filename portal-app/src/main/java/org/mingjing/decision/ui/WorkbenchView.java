package org.mingjing.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.web.SearchAddress;
import org.mingjing.decision.web.SearchRequest;
import org.mingjing.search.DecisionHits;
import org.mingjing.search.DecisionIndex;
import org.mingjing.search.DecisionQuery;
import org.mingjing.search.DecisionQuery.Sort;
import org.mingjing.shared.ui.Announcer;
import org.mingjing.shared.ui.KeyStrokes;
import org.mingjing.shared.ui.Split;
import org.mingjing.shared.ui.WindowWidth;

/** The journalists' workbench: search, narrow, read beside the list, take away. The address tells everything, so it can be shared. */
@Route("search")
@Menu(title = "decision.search.title", order = 100, icon = "vaadin:search")
@AnonymousAllowed
class WorkbenchView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {

    private static final int COMPLETIONS = 8;

    private final transient DecisionCatalogue catalogue;
    private final transient Periods periods;
    private final SearchBox text = new SearchBox(typed -> go(address().with("q", typed.isBlank() ? null : typed)));
    private final SearchFilters filters = new SearchFilters(this::go);
    private final Select<Sort> sort = new Select<>();
    private final Paragraph total = new Paragraph();
    private final Button better = new Button();
    private final Timeline timeline = new Timeline(this::narrowTo);
    private final SearchLinks links = new SearchLinks();
    private final Announcer announcer = new Announcer();
    private final ResultGrid grid;
    private final Split split;
    private SearchAddress address = SearchAddress.of(Map.of());
    private @Nullable String searched;
    private int openIndex = -1;

    WorkbenchView(DecisionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.periods = new Periods(catalogue);
        addClassNames("desk", "workbench");
        setSizeFull();
        grid = new ResultGrid(catalogue, row -> open(row, true));
        grid.sortable(this::sortBy);
        sort.setAriaLabel(getTranslation("decision.search.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> getTranslation("sort." + each));
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sortBy(change.getValue());
            }
        });
        better.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        better.addClickListener(click -> go(address.with("q", better.getText())));
        total.addClassName("total");
        var bar = new Div(total, better, sort);
        bar.addClassName("result-bar");
        var found = new Div(bar, timeline, grid, links);
        found.addClassName("found");
        split = new Split(found, getTranslation("decision.search.detail"));
        split.close(hint());
        var saved = new SavedSearches(() -> address.at(""), this::reopen);
        var narrowing = new Div(saved, filters);
        narrowing.addClassName("narrowing");
        var body = new Div(narrowing, split);
        body.addClassName("workbench-body");
        add(new H1(getTranslation("decision.search.title")), text, body, announcer);
        WindowWidth.watch(this, narrow -> {
            grid.fitWindow(narrow);
            timeline.fitWindow(narrow);
            filters.setOpened(!narrow);
        });
        KeyStrokes.on(this, Map.of("j", () -> move(1), "k", () -> move(-1)));
    }

    private SearchAddress address() {
        return address;
    }

    /** Every change goes through the address: what is shown is what it says. */
    private void go(SearchAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate("search", new QueryParameters(wanted.parameters())));
    }

    private void reopen(String query) {
        getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.fromString(query.replaceFirst("^\\?", ""))));
    }

    private void sortBy(Sort wanted) {
        go(address.with("sort", wanted.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private void narrowTo(String period) {
        Periods.Range range = Periods.range(period);
        go(address.with("from", range.from().toString()).with("to", range.to().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String[]> raw = event.getLocation().getQueryParameters().getParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toArray(String[]::new)));
        address = SearchAddress.of(raw).with("page", null);
        search(SearchRequest.of(raw, catalogue.today(), ResultGrid.PAGE));
    }

    private void search(SearchRequest request) {
        DecisionQuery query = ResultGrid.at(request.query(), 1, ResultGrid.PAGE);
        DecisionHits hits = catalogue.search(query);
        boolean anew = !query.text().equals(searched);
        searched = query.text();
        text.setValue(query.text());
        if (anew) {
            text.offer(completions(query.text()));
        }
        sort.setValue(query.sort());
        filters.show(address, query, hits.facets(), anew);
        grid.show(query, hits);
        timeline.show(periods.of(query, hits));
        links.show(address);
        close();
        say(request, hits);
    }

    private List<String> completions(String typed) {
        return typed.isBlank()
                ? List.of()
                : catalogue.suggest(typed, COMPLETIONS).stream()
                        .map(DecisionIndex.Suggestion::text)
                        .toList();
    }

    private void say(SearchRequest request, DecisionHits hits) {
        var words = new StringBuilder(getTranslation("decision.search.total", Times.number(hits.total())));
        if (hits.total() > DecisionQuery.PAGING_LIMIT) {
            words.append(getTranslation("decision.search.first", Times.number(DecisionQuery.PAGING_LIMIT)));
        }
        request.problems().forEach(problem -> words.append(' ')
                .append(getTranslation("problem." + problem.key(), problem.parameter(), problem.limit())));
        total.setText(words.toString());
        announcer.say(words.toString());
        String spelling = hits.didYouMean();
        better.setVisible(spelling != null);
        better.setText(spelling == null ? "" : spelling);
        better.setAriaLabel(getTranslation("decision.search.better", better.getText()));
    }

    private void move(int by) {
        int index = Math.max(openIndex + by, 0);
        grid.at(index).ifPresent(row -> {
            open(row, false);
            openIndex = index;
            grid.scrollToIndex(index);
            announcer.say(row.name());
        });
    }

    private void open(Row row, boolean focus) {
        catalogue
                .find(row.id())
                .ifPresentOrElse(
                        decision -> {
                            grid.indexOf(row).ifPresent(index -> openIndex = index);
                            grid.fitBeside(row);
                            var bar = new DecisionBar(
                                    decision, catalogue.today(), () -> move(-1), () -> move(1), this::close);
                            split.open(new Div(bar, new DecisionPane(decision, row.marked())));
                            if (focus) {
                                split.focusDetail();
                            }
                        },
                        () -> Refusals.refuse(getTranslation("decision.search.gone")));
    }

    private void close() {
        openIndex = -1;
        grid.fitBeside(null);
        split.close(hint());
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("decision.search.hint"));
        hint.addClassName("hint");
        return hint;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.search.title") + " · " + getTranslation("app.name");
    }
}

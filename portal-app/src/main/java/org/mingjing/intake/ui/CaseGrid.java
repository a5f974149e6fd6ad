package org.mingjing.intake.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.CaseQuery;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseRow;
import org.mingjing.shared.ui.KeyStrokes;

/** A queue by deadline, read as one scrolls: codes and clocks alone. Several can be chosen, one is open. */
final class CaseGrid extends Grid<CaseRow> {

    /** Where the opened one is looked for: what a person sees is among the first ones, or came by a key. */
    private static final int NEAR = 300;

    private static final String DUE = """
            <span class="pill light ${item.tone}" title="${item.due}">${item.left}</span>""";
    private static final String NUMBER = """
            <div class="cell"><span class="strong number">${item.number}</span><span class="quiet">${item.received}</span></div>""";
    private static final String SUBJECT = """
            <div class="cell"><span>${item.emergency ? html`<span class="pill stop">${item.alarm}</span> ` : ''}<span class="strong">${item.subject}</span></span>
            <span class="quiet">${item.unread ? html`<span class="news">● ${item.news}</span> ` : ''}${item.facts}</span></div>""";
    private static final String TO = """
            <div class="cell"><span>${item.to}</span><span class="quiet">${item.sure}</span></div>""";
    private static final String CARD = """
            <div class="run-card"><span class="strong">${item.subject}</span><span class="quiet">${item.number} · ${item.facts}</span>
            <div class="pills"><span class="pill light ${item.tone}">${item.left}</span><span class="pill plain">${item.to}</span></div></div>""";

    private final transient CaseWork work;
    private final transient Clock clock;
    private final Supplier<CaseQuery> query;
    private final Column<CaseRow> card;
    private final List<Column<CaseRow>> columns;
    private @Nullable UUID open;
    private @Nullable CaseRow focused;

    CaseGrid(CaseWork work, Clock clock, Supplier<CaseQuery> query, Consumer<CaseRow> chosen) {
        this.work = work;
        this.clock = clock;
        this.query = query;
        addClassName("cases");
        getElement().setAttribute("aria-label", getTranslation("intake.title"));
        setEmptyStateText(getTranslation("intake.empty"));
        setSelectionMode(SelectionMode.MULTI);
        addThemeVariants(GridVariant.LUMO_COMPACT);
        columns = List.of(
                column(DUE, "intake.column.due", "6.75rem", 0),
                column(NUMBER, "intake.column.number", "7.75rem", 0),
                column(SUBJECT, "intake.column.subject", "9rem", 3),
                column(TO, "intake.column.to", "6rem", 1));
        card = addColumn(renderer(CARD)).setHeader(getTranslation("intake.column.subject"));
        narrow(false);
        setPartNameGenerator(row -> row.record().id().equals(open) ? "open-row" : null);
        setDataProvider(new CallbackDataProvider<CaseRow, Void>(
                asked -> work.board().list(query.get(), work.me(), asked.getOffset(), asked.getLimit()).stream(),
                asked -> work.board().count(query.get(), work.me()),
                row -> row.record().id()));
        addAttachListener(attached -> nameSelectionColumn());
        addItemClickListener(click -> chosen.accept(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        KeyStrokes.on(this, Map.of("Enter", () -> {
            if (focused != null) {
                chosen.accept(focused);
            }
        }));
    }

    private Column<CaseRow> column(String template, String heading, String width, int grow) {
        return addColumn(renderer(template))
                .setHeader(getTranslation(heading))
                .setWidth(width)
                .setFlexGrow(grow);
    }

    private LitRenderer<CaseRow> renderer(String template) {
        LitRenderer<CaseRow> renderer = LitRenderer.of(template);
        Map<String, ValueProvider<CaseRow, ?>> values = Map.ofEntries(
                Map.entry("tone", row -> CaseWords.tone(row.light())),
                Map.entry("left", this::left),
                Map.entry("due", this::due),
                Map.entry("number", row -> row.record().number()),
                Map.entry("received", row -> CaseWords.brief(row.record().receivedAt())),
                Map.entry("emergency", row -> row.record().emergency()),
                Map.entry("alarm", row -> getTranslation("intake.emergency")),
                Map.entry("unread", CaseRow::unread),
                Map.entry("news", row -> getTranslation("intake.unread")),
                Map.entry("subject", row -> subject(row.record())),
                Map.entry("facts", row -> facts(row.record())),
                Map.entry("to", row -> to(row.record())),
                Map.entry("sure", row -> sure(row.record())));
        values.entrySet().stream()
                .filter(value -> template.contains("item." + value.getKey()))
                .forEach(value -> renderer.withProperty(value.getKey(), value.getValue()));
        return renderer;
    }

    private String left(CaseRow row) {
        if (row.record().nextDue() == null) {
            return getTranslation("case.state." + row.record().state());
        }
        return CaseWords.left(this, row.record().nextDue(), clock.instant());
    }

    private String due(CaseRow row) {
        CaseRecord one = row.record();
        return one.nextDue() == null || one.nextRule() == null
                ? ""
                : getTranslation("case.clock." + one.nextRule()) + " · " + CaseWords.minute(one.nextDue());
    }

    String subject(CaseRecord one) {
        String kind = getTranslation("case.kind." + one.kind());
        return one.category() == null ? kind : work.category(one.category(), getLocale());
    }

    private String facts(CaseRecord one) {
        String kind = one.kind() == CaseKind.REPORT ? "" : getTranslation("case.kind." + one.kind()) + " · ";
        String place = one.district() == null ? "" : one.district() + " · ";
        return kind + place + getTranslation("case.channel." + one.channel()) + " "
                + getTranslation(one.anonymous() ? "case.anonymous" : "case.named");
    }

    private String to(CaseRecord one) {
        String code = one.department() == null ? one.proposedDepartment() : one.department();
        return code == null ? getTranslation("intake.proposal.none") : work.department(code, getLocale());
    }

    private String sure(CaseRecord one) {
        if (one.department() != null) {
            return one.claimedBy() != null
                            && one.claimedUntil() != null
                            && one.claimedUntil().isAfter(clock.instant())
                    ? getTranslation("intake.claim.by", work.name(one.claimedBy()))
                    : getTranslation("case.state." + one.state());
        }
        return one.proposedConfidence() == null
                ? ""
                : getTranslation("intake.proposal.sure", Math.round(one.proposedConfidence() * 100));
    }

    /** The column of boxes has a heading to be read aloud. */
    private void nameSelectionColumn() {
        getElement()
                .executeJs(
                        "setTimeout(() => { const c = this.querySelector('vaadin-grid-flow-selection-column');"
                                + "const h = c && c._headerCell && c._headerCell._content;"
                                + "if (h && !h.textContent.trim()) { const s = document.createElement('span');"
                                + "s.className = 'sr-only'; s.textContent = $0; h.append(s); } })",
                        getTranslation("intake.bulk.choose"));
    }

    /** A phone gets one column of cards. */
    void narrow(boolean narrow) {
        columns.forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
    }

    /** The one in this place; empty beyond either end. */
    Optional<CaseRow> at(int index) {
        return index < 0
                ? Optional.empty()
                : work.board().list(query.get(), work.me(), index, 1).stream().findFirst();
    }

    OptionalInt indexOf(UUID id) {
        List<CaseRow> near = work.board().list(query.get(), work.me(), 0, NEAR);
        return IntStream.range(0, near.size())
                .filter(i -> near.get(i).record().id().equals(id))
                .findFirst();
    }

    /** Marks the open one, or none; the rows that are shown are read anew, scroll and choice stay. */
    void show(@Nullable UUID id) {
        open = id;
        getDataProvider().refreshAll();
    }
}

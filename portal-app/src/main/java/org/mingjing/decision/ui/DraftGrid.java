package org.mingjing.decision.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.OpenVersion;
import org.mingjing.shared.ui.KeyStrokes;

/** The waiting versions, read as one scrolls; several can be chosen, one is open. */
final class DraftGrid extends Grid<OpenVersion> {

    /** Where the opened one is looked for: what a person sees is among the first ones, or came by a key. */
    private static final int NEAR = 200;

    private final transient DraftBoard board;
    private final Supplier<DraftBoard.Queue> queue;
    private final Supplier<String> text;
    private @Nullable OpenVersion open;
    private @Nullable OpenVersion focused;

    DraftGrid(DraftBoard board, Supplier<DraftBoard.Queue> queue, Supplier<String> text, Consumer<OpenVersion> chosen) {
        this.board = board;
        this.queue = queue;
        this.text = text;
        addClassName("drafts");
        getElement().setAttribute("aria-label", getTranslation("decision.drafts.title"));
        setEmptyStateText(getTranslation("decision.drafts.empty"));
        setSelectionMode(SelectionMode.MULTI);
        addComponentColumn(this::card).setHeader(getTranslation("decision.drafts.by-deadline"));
        setPartNameGenerator(version -> open != null && open.id().equals(version.id()) ? "open-row" : null);
        setDataProvider(new CallbackDataProvider<>(
                query -> board.list(queue.get(), text.get(), query.getOffset(), query.getLimit()).stream(),
                query -> board.count(queue.get(), text.get()),
                OpenVersion::id));
        addAttachListener(attached -> nameSelectionColumn());
        addItemClickListener(click -> chosen.accept(click.getItem()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        KeyStrokes.on(this, Map.of("Enter", () -> {
            if (focused != null) {
                chosen.accept(focused);
            }
        }));
    }

    /** The column of boxes has a heading to be read aloud. */
    private void nameSelectionColumn() {
        getElement()
                .executeJs(
                        "setTimeout(() => { const c = this.querySelector('vaadin-grid-flow-selection-column');"
                                + "const h = c && c._headerCell && c._headerCell._content;"
                                + "if (h && !h.textContent.trim()) { const s = document.createElement('span');"
                                + "s.className = 'sr-only'; s.textContent = $0; h.append(s); } })",
                        getTranslation("decision.bulk.choose"));
    }

    private Div card(OpenVersion version) {
        var title = new Span(version.content().title());
        title.addClassName("strong");
        var facts = new Span(
                version.content().documentNumber() + " · " + version.content().agency());
        facts.addClassName("quiet");
        var pills = new Div(Pills.light(this, version.due()));
        pills.addClassName("pills");
        if (version.state() == OpenVersion.State.CHECKED) {
            pills.add(Pills.pill(getTranslation("decision.state.CHECKED"), "info"));
        }
        if (version.hold() != null) {
            pills.add(Pills.pill(getTranslation("decision.held"), "wait"));
        }
        if (version.isCorrection()) {
            pills.add(Pills.pill(getTranslation("decision.correction"), "info"));
        }
        if (!version.warnings().isEmpty()) {
            pills.add(Pills.pill(
                    getTranslation("decision.warnings.count", version.warnings().size()), "wait"));
        }
        var card = new Div(title, facts, pills);
        card.addClassName("run-card");
        return card;
    }

    /** The one in this place; empty beyond either end. */
    Optional<OpenVersion> at(int index) {
        return index < 0
                ? Optional.empty()
                : board.list(queue.get(), text.get(), index, 1).stream().findFirst();
    }

    OptionalInt indexOf(OpenVersion version) {
        List<OpenVersion> near = board.list(queue.get(), text.get(), 0, NEAR);
        return IntStream.range(0, near.size())
                .filter(i -> near.get(i).id().equals(version.id()))
                .findFirst();
    }

    /** Marks the open one, or none. */
    void show(@Nullable OpenVersion version) {
        OpenVersion before = open;
        open = version;
        if (before != null) {
            getDataProvider().refreshItem(before);
        }
        if (version != null) {
            getDataProvider().refreshItem(version);
        }
    }
}

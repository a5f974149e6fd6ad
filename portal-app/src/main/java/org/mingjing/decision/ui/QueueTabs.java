package org.mingjing.decision.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.decision.DraftBoard;
import org.mingjing.decision.DraftBoard.Queue;

/** The desk's queues, each with how many wait in it. */
final class QueueTabs extends Tabs {

    private static final List<Queue> ORDER =
            List.of(Queue.ALL, Queue.TO_CHECK, Queue.TO_APPROVE, Queue.HELD, Queue.CORRECTIONS);

    private final transient DraftBoard board;
    private final Map<Queue, Span> counts = new EnumMap<>(Queue.class);

    QueueTabs(DraftBoard board, Consumer<Queue> chosen) {
        this.board = board;
        addClassName("queues");
        addThemeVariants(TabsVariant.LUMO_SMALL);
        getElement().setAttribute("aria-label", getTranslation("decision.queues"));
        for (Queue queue : ORDER) {
            var count = new Span();
            count.addClassName("count");
            counts.put(queue, count);
            add(new Tab(new Span(getTranslation("decision.queue." + queue) + " "), count));
        }
        refresh();
        addSelectedChangeListener(change -> chosen.accept(chosen()));
    }

    Queue chosen() {
        return ORDER.get(Math.max(getSelectedIndex(), 0));
    }

    void refresh() {
        Map<Queue, Integer> now = board.counts();
        counts.forEach((queue, span) -> span.setText(Times.number(now.getOrDefault(queue, 0))));
    }
}
